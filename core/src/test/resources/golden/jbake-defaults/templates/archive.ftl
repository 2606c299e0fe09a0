<#include "header.ftl">
<#list published_posts as post>
<#if (last_month)??>
<#if post.date?string("MMMM yyyy") != last_month>
<h2>${post.date?string("MMMM yyyy")}</h2>
</#if>
<#else>
<h2>${post.date?string("MMMM yyyy")}</h2>
</#if>
<p>${post.date?string("dd")} <a href="${content.rootpath}${post.uri}">${post.title?html}</a></p>
<#assign last_month = post.date?string("MMMM yyyy")>
</#list>
<#include "footer.ftl">
