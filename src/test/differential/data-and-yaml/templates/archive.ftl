<#list published_posts as post>
${post.uri} ${post.title} ${(post.body)!"no body"}
</#list>
