<#assign root = content.rootpath title = "Posts about " + tag>
<#include "header.ftl">
<h1>${title?html}</h1>
<#assign listed = tag_posts>
<#include "posts.ftl">
<#include "footer.ftl">
