${currentPageNumber}/${numberOfPages} [${content.rootpath}] ${previousFileName!"none"} ${nextFileName!"none"}
<#list published_posts as post>
${post.noExtensionUri} ${post.title}
</#list>
<#list published_pages as page>
${page.noExtensionUri} ${page.title}
</#list>
