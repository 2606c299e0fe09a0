<?xml version="1.0"?>
<feed><#list published_posts as post><entry>${post.title} ${post.body?html}</entry></#list></feed>
