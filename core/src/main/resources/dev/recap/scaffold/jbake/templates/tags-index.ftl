<#assign root = content.rootpath title = "Tags">
<#include "header.ftl">
<h1>Tags</h1>
<ul>
<#list tags?sort_by("name") as tag>
<li><a href="${root}${tag.uri}">${tag.name?html}</a> (${tag.tagged_posts?size})</li>
</#list>
</ul>
<#include "footer.ftl">
