<#-- root: where the site begins, seen from the page; title: the page's. Both are set by who includes this. -->
<!doctype html>
<html lang="en">
<head>
<meta charset="${config.render_encoding}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><#if title?has_content>${title?html} · </#if>${config.site_title?html}</title>
<meta name="description" content="${(content.description!config.site_description)?html}">
<link rel="stylesheet" href="${root}css/site.css">
<link rel="icon" href="${root}favicon.svg" type="image/svg+xml">
<link rel="alternate" type="application/rss+xml" title="${config.site_title?html}" href="${root}${config.feed_file}">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<p class="name"><a href="${root}index.html">${config.site_title?html}</a></p>
<nav aria-label="Pages">
<a href="${root}${config.archive_file}">Archive</a>
<a href="${root}${config.tag_path}/index.html">Tags</a>
<#list published_pages as page>
<a href="${root}${page.uri}">${page.title?html}</a>
</#list>
</nav>
</header>
<main id="main">
