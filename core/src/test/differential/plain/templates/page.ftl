<h1>${content.title}</h1>
<p>${content.rootpath}|${content.uri}|${content.date?string("yyyy-MM-dd HH:mm")}</p>
<#if content.tags??><#list content.tags as tag>${tag};</#list></#if>
${content.body}
<#if content.nextContent??>${content.nextContent.title}</#if>
