<#include "parts/head.ftl">
<p>${content.type} ${content.rootpath} page ${currentPageNumber} of ${numberOfPages}</p>
<#if previousFileName??><a href="${content.rootpath}${previousFileName}">newer</a></#if>
<#if nextFileName??><a href="${content.rootpath}${nextFileName}">older</a></#if>
<#list published_posts as post>
<a href="${content.rootpath}${post.uri}">${post.title}</a>
</#list>
<#list published_pages as page>
<a href="${content.rootpath}${page.uri}">${page.title}</a>
</#list>
