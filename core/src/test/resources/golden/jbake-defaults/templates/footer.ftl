<p>Baked ${published_date?string("yyyy")}; ${db.getPublishedCount("post")} posts</p>
</body>
</html>
