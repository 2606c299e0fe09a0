<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${config.site_host}/</loc></url>
<#list published_content as post>
<url><loc>${config.site_host}/${post.noExtensionUri}</loc></url>
</#list>
</urlset>
