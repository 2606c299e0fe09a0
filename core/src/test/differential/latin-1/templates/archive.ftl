<#list published_posts as post>
${post.uri} ${post.title}
</#list>
${data.get("orte.yaml").ort!"kein Ort"}
