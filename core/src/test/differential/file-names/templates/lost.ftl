[${content.type}] root "${content.rootpath}" ${numberOfPages!"no pages"} ${currentPageNumber!"no number"} <#if previousFileName??>"${previousFileName}"</#if> <#if nextFileName??>"${nextFileName}"</#if>
<#list published_pages as page>
${page.uri}
</#list>
<#list published_robotss as robots>
${robots.uri}
</#list>
