<#include "header.ftl">
<h1><#escape x as x?html>${content.title}</#escape></h1>
<p>${content.date?string("dd MMMM yyyy, HH:mm")}</p>
${content.body}
<#if content.tags??>
<p>Tags: <#list content.tags as tag><a href="${content.rootpath}${config.tag_path}/${tag}.html">${tag}</a><#if tag_has_next>, </#if></#list></p>
</#if>
<#if content.previousContent??><p>Before: <a href="${content.rootpath}${content.previousContent.uri}">${content.previousContent.title?html}</a></p></#if>
<#if content.nextContent??><p>After: <a href="${content.rootpath}${content.nextContent.uri}">${content.nextContent.title?html}</a></p></#if>
<#include "footer.ftl">
