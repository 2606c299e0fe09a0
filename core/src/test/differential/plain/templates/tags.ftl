<h1>${tag}</h1>
<#list tag_posts as post>${content.rootpath}${post.uri}
</#list>
