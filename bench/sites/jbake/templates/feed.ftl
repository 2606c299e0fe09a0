<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
<channel>
<title>Bench</title>
<link>https://bench.example/</link>
<description>Notes from conferences</description>
<#list published_posts as post>
<#if post_index == 20><#break></#if>
<item>
<title>${post.title?xml}</title>
<link>${config.site_host}/${post.noExtensionUri}</link>
<guid>${config.site_host}/${post.noExtensionUri}</guid>
<pubDate>${post.date?string("EEE, d MMM yyyy HH:mm:ss Z")}</pubDate>
<description>${post.description?xml}</description>
</item>
</#list>
</channel>
</rss>
