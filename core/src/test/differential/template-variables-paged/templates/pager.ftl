<#macro titles list><#list list as d>${d.title}, </#list></#macro>
${content.type} [${content.rootpath}] <#if numberOfPages??>page "${currentPageNumber}" of "${numberOfPages}"<#else>no pager</#if>
<#if previousFileName??>previous: "${content.rootpath}${previousFileName}"</#if>
<#if nextFileName??>next: "${content.rootpath}${nextFileName}"</#if>
${currentPageNumber???string} ${(currentPageNumber!0) + 1} <#if (currentPageNumber!0) gt 1>newer</#if>
published_posts: <@titles published_posts/>${published_posts?size}
posts: <@titles posts/>
published_content: <@titles published_content/>
tag_posts: <@titles tag_posts/>
tags: <#list tags as t>${t.name} <@titles t.tagged_posts/></#list>
getPublishedPosts(): <@titles db.getPublishedPosts()/>
getPublishedPosts(true): <@titles db.getPublishedPosts(true)/>
getPublishedPosts(false): <@titles db.getPublishedPosts(false)/>
getAllContent("post", true): <@titles db.getAllContent("post", true)/>
getAllContent("post", false): <@titles db.getAllContent("post", false)/>
getAllContent("page", true): <@titles db.getAllContent("page", true)/>
getPublishedContent("post"): <@titles db.getPublishedContent("post")/>
start: ${db.start} limit: ${db.limit} getStart: ${db.getStart()} getLimit: ${db.getLimit()}
<#if numberOfPages?? && numberOfPages gt 0>
<#list 1..numberOfPages as n><#if n == currentPageNumber>[${n}]<#else><a href="${content.rootpath}<#if n gt 1>${n}/</#if>">${n}</a></#if> </#list>
</#if>
