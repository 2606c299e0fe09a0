<#include "header.ftl">
<#list published_posts as post>
<h2><a href="${content.rootpath}${post.uri}"><#escape x as x?html>${post.title}</#escape></a></h2>
<p>${post.date?string("d MMMM yyyy")}<#if post.summary??>: ${post.summary}</#if></p>
</#list>
<#if (numberOfPages!0) gt 1>
<p><#if previousFileName??><a href="${content.rootpath}${previousFileName}">newer</a></#if>
${currentPageNumber} of ${numberOfPages}
<#if nextFileName??><a href="${content.rootpath}${nextFileName}">older</a></#if></p>
</#if>
<#include "footer.ftl">
