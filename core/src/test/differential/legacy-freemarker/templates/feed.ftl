<?xml version="1.0"?>
<rss version="2.0"><channel><title>${config.site_title?xml}</title><#assign zone = "x">
<pubDate>${published_date?is_date?c}</pubDate>
<#list published_posts as post>
<item><title><#escape x as x?xml>${post.title}</#escape></title><link>${config.site_host}/${post.uri}</link><pubDate>${post.date?string("EEE, d MMM yyyy HH:mm:ss Z")}</pubDate><description><#escape x as x?xml>${post.body}</#escape></description></item>
</#list>
</channel></rss>
