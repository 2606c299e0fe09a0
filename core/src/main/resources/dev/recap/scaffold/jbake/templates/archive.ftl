<#assign root = content.rootpath title = "Archive" year = "">
<#include "header.ftl">
<h1>Archive</h1>
<#list published_posts as post>
<#if post.date?string("yyyy") != year>
<#if year != ""></ul></#if>
<#assign year = post.date?string("yyyy")>
<h2>${year}</h2>
<ul class="posts">
</#if>
<li>
<a href="${root}${post.uri}">${post.title?html}</a>
<time datetime="${post.date?date?iso_local}">${post.date?string("d MMMM")}</time>
</li>
</#list>
<#if year != ""></ul></#if>
<#include "footer.ftl">
