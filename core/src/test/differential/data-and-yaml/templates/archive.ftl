<#list published_posts as post>
${post.uri} ${post.title} ${(post.body)!"no body"}
</#list>
<#assign people = data.get("people.yaml").people>
<#list people?keys?filter(key -> key?contains(" ")) as name>${name}<#if people[name].level??> (${people[name].level})</#if>
</#list>
