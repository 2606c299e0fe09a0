${content.title}
Tags: <#if content.tags??><#list content.tags as tag>[${tag}]</#list><#else>none</#if>
