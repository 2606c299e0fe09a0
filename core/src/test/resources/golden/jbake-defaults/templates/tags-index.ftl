<#include "header.ftl">
<#list tags?sort_by("name") as tag>
<p><a href="${content.rootpath}${tag.uri}">${tag.name}</a> (${tag.tagged_posts?size})</p>
</#list>
<#include "footer.ftl">
