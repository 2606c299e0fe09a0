<#include "header.ftl">
<h1>${tag}</h1>
<#list tag_posts as post>
<p><a href="${content.rootpath}${post.uri}">${post.title?html}</a></p>
</#list>
<#include "footer.ftl">
