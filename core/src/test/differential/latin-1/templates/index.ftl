Übersicht ${currentPageNumber}/${numberOfPages} <#if nextFileName??>weiter</#if><#if previousFileName??>zurück</#if>
<#list published_posts as post>
${post.uri} ${post.title}
</#list>
${data.get("orte.yaml").ort!"kein Ort"}
