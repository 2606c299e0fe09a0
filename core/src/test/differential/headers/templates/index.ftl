${currentPageNumber}/${numberOfPages}
<#list published_posts as post>
${post.uri} ${post.title} ${post.date?string("dd MM")}
</#list>
<#list published_notes as note>
${note.uri} ${note.title!"nobody"} ${note.status}
</#list>
