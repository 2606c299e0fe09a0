</main>
<footer>
<p>${config.site_description?html} <a href="${root}${config.feed_file}">Feed</a></p>
</footer>
</body>
</html>
