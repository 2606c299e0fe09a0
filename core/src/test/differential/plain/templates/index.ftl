<h1>${content.type}</h1>
<#list published_posts as post>
<a href="${post.uri}">${post.title}</a> ${post.date?string("yyyy-MM-dd")}
</#list>
