[${content.title!"no title"}] ${content.type} ${content.status} <#if content.date?string("yyyy") == "2013">${content.date?string("yyyy-MM-dd HH:mm")}<#else>another year</#if>
<#if content.tags??>tags <#list content.tags as tag>[${tag}]</#list></#if>
<#if content.summary??>summary ${content.summary}</#if>
<#if content.author??>author ${content.author}</#if>
<#if content.place??>place ${content.place.city} ${content.place.hall.name} ${content.place.hall.seats} ${content.place.open?string("yes", "no")} <#list content.place.days as day>[${day}]</#list></#if>
<#if content.formula??>formula ${content.formula}</#if>
<#if content.Summary??>Summary ${content.Summary}</#if>
<#if content.braces??>braces <#if content.braces?is_string>${content.braces}<#else>a map</#if></#if>
<#if content["og:title"]??>og ${content["og:title"]}</#if>
<#if content.empty??>empty [${content.empty}]</#if>
<#if content.image??>image ${content.image}</#if>
<#if content.teaser??>teaser ${content.teaser}</#if>
<#if content.slug??>slug ${content.slug}</#if>
<#if content.permalink??>permalink ${content.permalink}</#if>
<#if content.nextContent??>next ${content.nextContent.title!"nobody"}</#if>
<#if content.previousContent??>previous ${content.previousContent.title!"nobody"}</#if>
--
${content.body}
