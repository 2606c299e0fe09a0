<#macro layout title description url>
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title?html}</title>
<meta name="description" content="${description?html}">
<link rel="canonical" href="${url}">
<link rel="stylesheet" href="/css/site.css">
<link rel="alternate" type="application/rss+xml" href="/rss.xml">
</head>
<body>
<header><a href="/">Bench</a></header>
<main>
<#nested>
</main>
</body>
</html>
</#macro>
