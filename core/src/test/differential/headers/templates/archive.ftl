<#list published_posts as post>
${post.uri} ${post.title}
</#list>
<#list posts as post>
${post.uri} ${post.title} ${post.status}
</#list>
In ${published_posts?first.date?string("MMMM")}
