<#import "layout.ftl" as page>
<@page.layout title=content.title description=content.description url="${config.site_host}/${content.noExtensionUri}">
<article>
<h1>${content.title?html}</h1>
<p><time datetime="${content.date?string("yyyy-MM-dd")}">${content.date?string("d MMMM yyyy")}</time></p>
<ul class="tags">
<#list content.tags as tag>
<li><a href="/tags/${tag}.html">${tag?html}</a></li>
</#list>
</ul>
${content.body}
</article>
<nav>
<#if content.previousContent??><a rel="prev" href="/${content.previousContent.noExtensionUri}">${content.previousContent.title?html}</a></#if>
<#if content.nextContent??><a rel="next" href="/${content.nextContent.noExtensionUri}">${content.nextContent.title?html}</a></#if>
</nav>
<p>Edition A</p>
</@page.layout>
