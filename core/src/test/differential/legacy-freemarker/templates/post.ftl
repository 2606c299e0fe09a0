<#escape x as x?html>
<#include "inc/header.ftl">
<h1>${content.title}</h1>
<p><em>${content.date?string("dd MMMM yyyy")} ${content.date?date} ${content.date?datetime} ${content.date?time} ${content.date?date?string.short} ${content.date?datetime?string.full} ${content.date?date?string("EEEE")}</em></p>
<#noescape>${content.body}</#noescape>
<p><#list content.tags as tag>${tag}<#if tag_has_next>, </#if></#list> ${content.tags?seq_contains("python")?string("yes", "no")} ${content.tags?seq_index_of("c++")}</p>
<#if content.nextContent?exists>next ${content.nextContent.title} <a href="${content.rootpath}${content.nextContent.uri}">on</a></#if>
<#if content.previousContent?has_content>previous ${content.previousContent.title}</#if>
<#if content.missing?exists>x<#else>${content.missing?default("a default")}</#if> ${content.missing!"b"} ${(content.og.image)!"c"} <#if content.missing?has_content>x</#if> ${content.missing?if_exists}|
</#escape>
<#assign related = []>
<#list published_posts as p><#if p.uri != content.uri && p.tags?seq_contains("cloud computing")><#assign related = related + [p]></#if></#list>
<#list related as r>${r.uri} </#list>
<#if content.date?date gt "2013-01-01"?date("yyyy-MM-dd")>this year</#if>
