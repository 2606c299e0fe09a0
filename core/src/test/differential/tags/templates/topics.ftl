${content.type}|${content.rootpath}
<#list tags?sort_by("name") as tag>
<a href="${content.rootpath}${tag.uri}">${tag.name?html}</a> ${tag.tagged_posts?size} ${tag.tagged_documents?size}
</#list>
