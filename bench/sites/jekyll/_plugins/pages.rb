# Makes the home pages and a page for each tag and year, which Jekyll does not make itself.
module Bench
  class Pages < Jekyll::Generator
    def generate(site)
      posts = site.posts.docs.reverse
      slices = posts.each_slice(10).to_a
      slices.each_with_index do |slice, i|
        add(site, i.zero? ? "" : "page/#{i + 1}", "home",
            "title" => "Bench", "posts" => slice, "number" => i + 1, "total" => slices.size)
      end
      by_tag = Hash.new { |tags, tag| tags[tag] = [] }
      posts.each { |post| post.data["tags"].each { |tag| by_tag[tag] << post } }
      by_tag.each { |tag, tagged| add(site, "tags/#{tag}", "list", "title" => tag, "posts" => tagged) }
      posts.group_by { |post| post.date.year.to_s }.each do |year, of_year|
        add(site, year, "list", "title" => year, "posts" => of_year)
      end
    end

    private

    def add(site, folder, layout, data)
      page = Jekyll::PageWithoutAFile.new(site, site.source, folder, "index.html")
      page.data.update(data)
      page.data["layout"] = layout
      page.data["description"] ||= layout == "home" ? "Notes from conferences" : data["title"]
      site.pages << page
    end
  end
end
