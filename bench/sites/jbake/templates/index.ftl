<#import "layout.ftl" as page>
<@page.layout title="Bench" description="Notes from conferences" url="${config.site_host}/">
<h1>Bench</h1>
<#list published_posts as post>
<section>
<h2><a href="/${post.noExtensionUri}">${post.title?html}</a></h2>
<p><time datetime="${post.date?string("yyyy-MM-dd")}">${post.date?string("d MMMM yyyy")}</time></p>
<p>${post.description?html}</p>
</section>
</#list>
<nav>
<#if previousFileName??><a rel="prev" href="/${previousFileName}">newer</a></#if>
<span>${currentPageNumber} of ${numberOfPages}</span>
<#if nextFileName??><a rel="next" href="/${nextFileName}">older</a></#if>
</nav>
</@page.layout>
