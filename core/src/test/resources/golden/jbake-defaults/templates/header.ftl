<!doctype html>
<html>
<head>
<meta charset="${config.render_encoding}">
<title><#if (content.title)??><#escape x as x?html>${content.title}</#escape><#else>Back row</#if></title>
<link rel="stylesheet" href="${content.rootpath}css/site.css">
</head>
<body>
