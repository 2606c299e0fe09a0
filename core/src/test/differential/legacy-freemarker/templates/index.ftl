<#include "inc/header.ftl">
<#import "lib/forms.ftl" as forms>
<@forms.box title="Posts & more" class="wide"; number, word>box ${number} ${word}</@forms.box>
<@forms.box>inside</@forms.box>
<@forms.tag_list "a", "b", 3/>
${forms.double(21)} <@forms.tree 3/> ${forms.made}
<#list published_posts?sort_by("date") as p>${p_index}:${p.title?html}<#if p_has_next>;</#if></#list>
<#list published_posts?reverse as p>${p.uri}<#sep>, </#list>
<#list published_posts?sort_by("order")?reverse as p>${p.order}<#sep>, </#list>
<#list published_posts[0..2] as p>${p.date?string("dd.MM.yyyy HH:mm z")} </#list>
<#list published_posts?chunk(3) as row><tr><#list row as p><td>${p.date?string("dd")}</td></#list></tr></#list>
<#list published_posts?chunk(3, "-") as row><#list row as p><#if p?is_hash>${p.uri}<#else>${p}</#if> </#list>|</#list>
${published_posts?first.uri} ${published_posts?last.uri} ${published_posts?size}
<#list posts as p><#if p.status == "published"><#if p_index lt 2>${p.title?xml}</#if></#if></#list>
<#list []  as nothing>x<#else>nothing there</#list>
<#list tags?sort_by("name") as t><a href="${content.rootpath}${t.uri?url}">${t.name?upper_case}</a> (${t.tagged_posts?size})
</#list>
<#assign names = []><#list alltags as t><#assign names = names + [t]></#list>${names?sort?join(" ")} <#list names?sort as n>${n?url} ${n?url('ISO-8859-1')} ${n?replace("+", "p")} ${n?length} </#list>
${db.getPublishedPostsByTag("python")?size} ${db.getPublishedPostsByTag("cloud computing").size()} ${db.getPublishedPostsByTag("c++")?size} ${db.getPublishedPosts()?size}
<#include "inc/footer.ftl">
