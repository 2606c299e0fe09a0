const MONTHS =
  "January February March April May June July August September October November December".split(" ");

module.exports = (eleventy) => {
  eleventy.addPassthroughCopy("css");
  eleventy.addFilter("iso", (date) => date.toISOString().slice(0, 10));
  eleventy.addFilter("day", (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`);
  eleventy.addFilter("rfc822", (date) => date.toUTCString().replace("GMT", "+0000"));

  // The posts, newest first, with their neighbours.
  eleventy.addCollection("newest", (api) => {
    const posts = api.getFilteredByGlob("posts/**/*.md").reverse();
    posts.forEach((post, i) => {
      post.data.next = posts[i - 1];
      post.data.previous = posts[i + 1];
    });
    return posts;
  });
  const groups = (posts, names) => {
    const byName = new Map();
    for (const post of posts) {
      for (const name of names(post)) {
        byName.set(name, [...(byName.get(name) || []), post]);
      }
    }
    return [...byName].map(([name, members]) => ({ name, members }));
  };
  const newest = (api) => api.getFilteredByGlob("posts/**/*.md").reverse();
  eleventy.addCollection("byTag", (api) => groups(newest(api), (post) => post.data.tags));
  eleventy.addCollection("byYear", (api) => groups(newest(api), (post) => [String(post.date.getUTCFullYear())]));

  // Heading ids as on GitHub, which the other generators make by default.
  eleventy.amendLibrary("md", (md) => {
    md.core.ruler.push("heading ids", (state) => {
      const seen = new Map();
      state.tokens.forEach((token, i) => {
        if (token.type === "heading_open") {
          const id = state.tokens[i + 1].content.toLowerCase().replace(/[^\w\- ]/g, "").replace(/ /g, "-");
          const times = seen.get(id) || 0;
          seen.set(id, times + 1);
          token.attrSet("id", times ? `${id}-${times}` : id);
        }
      });
    });
  });
  return { dir: { input: ".", output: "_site" }, markdownTemplateEngine: false };
};
