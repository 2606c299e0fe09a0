module.exports = {
  layout: "post.njk",
  permalink: (data) => data.page.inputPath.replace("./posts/", "").replace(/\.md$/, "/index.html"),
};
