<?xml version="1.0" encoding="${config.render_encoding}"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${config.site_title?xml}</title>
<link>${config.site_host}/</link>
<description>${config.site_description?xml}</description>
<atom:link href="${config.site_host}/${config.feed_file}" rel="self" type="application/rss+xml"/>
<#list published_posts as post>
<#if post_index == 20><#break></#if>
<item>
<title>${post.title?xml}</title>
<link>${config.site_host}/${post.uri}</link>
<guid>${config.site_host}/${post.uri}</guid>
<pubDate>${post.date?string("EEE, dd MMM yyyy HH:mm:ss Z")}</pubDate>
<description>${post.body?xml}</description>
</item>
</#list>
</channel>
</rss>
