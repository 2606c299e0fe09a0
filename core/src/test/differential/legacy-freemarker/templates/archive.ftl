<#include "/inc/header.ftl">
<#list published_posts as post>
<#if (last_month)??>
<#if post.date?string("MMMM yyyy") != last_month>
</ul>
<h4>${post.date?string("MMMM yyyy")}</h4>
<ul>
</#if>
<#else>
<h4>${post.date?string("MMMM yyyy")}</h4>
<ul>
</#if>
<li>${post.date?string("dd")} - <a href="${content.rootpath}${post.uri}">${post.title?html}</a></li>
<#assign last_month = post.date?string("MMMM yyyy")>
</#list>
</ul>
<#assign year = 0>
<#list published_posts as post><#assign y = post.date?string("yyyy")?number><#if y != year>
${y?c}: <#assign year = y></#if>${post.date?string("MMM")} </#list>
<#list published_posts as post><#switch post.date?string("yyyy")><#case "2012">old<#break><#case "2013">new<#break><#default>?</#switch> </#list>
<#include "inc/footer.ftl">
