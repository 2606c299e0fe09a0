<#include "parts/head.ftl">
<p>${content.type} ${numberOfPages} ${currentPageNumber} [${previousFileName}] [${nextFileName}]</p>
<#list published_posts as post>
<a href="${post.uri}">${post.title}</a> ${post.rootpath} ${post.date?string("yyyy-MM-dd")}
</#list>
