<#assign root = content.rootpath title = content.title>
<#include "header.ftl">
<article>
<h1>${content.title?html}</h1>
<p class="facts">
<time datetime="${content.date?date?iso_local}">${content.date?string("d MMMM yyyy")}</time>
<#list content.tags![] as tag>
<a href="${root}${config.tag_path}/${tag?url("UTF-8")}${config.output_extension}">${tag?html}</a>
</#list>
</p>
${content.body}
</article>
<#if content.previousContent?? || content.nextContent??>
<nav class="pager" aria-label="Neighbouring posts">
<#if content.previousContent??><a href="${root}${content.previousContent.uri}" rel="prev">${content.previousContent.title?html}</a></#if>
<#if content.nextContent??><a href="${root}${content.nextContent.uri}" rel="next">${content.nextContent.title?html}</a></#if>
</nav>
</#if>
<#include "footer.ftl">
