<#assign root = content.rootpath title = "">
<#include "header.ftl">
<h1>Latest posts</h1>
<#assign listed = published_posts>
<#include "posts.ftl">
<#if (numberOfPages!1) gt 1>
<nav class="pager" aria-label="More posts">
<#if currentPageNumber gt 1><a href="${root}${previousFileName!}">Newer posts</a></#if>
<span>Page ${currentPageNumber} of ${numberOfPages}</span>
<#if currentPageNumber lt numberOfPages><a href="${root}${nextFileName}">Older posts</a></#if>
</nav>
</#if>
<#include "footer.ftl">
