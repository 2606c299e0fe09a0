<?xml version="1.0" encoding="${config.render_encoding}"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${config.site_host}/</loc></url>
<#list published_pages + published_posts as document>
<url><loc>${config.site_host}/${document.uri}</loc><lastmod>${document.date?date?iso_local}</lastmod></url>
</#list>
</urlset>
