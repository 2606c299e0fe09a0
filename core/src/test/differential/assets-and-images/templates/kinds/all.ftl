<#list published_posts as post>${post.uri} ${post.body?trim}
</#list>
