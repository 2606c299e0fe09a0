<h1>${tag?html}</h1>
${content.type}|${content.rootpath}
<#list tag_posts as post>
<a href="${content.rootpath}${post.uri}">${post.title}</a>
</#list>
<#list tagged_documents?sort_by("title") as document>
<a href="${content.rootpath}${document.uri}">${document.title} (${document.type})</a>
</#list>
