${currentPageNumber} of ${numberOfPages}
<#list published_posts as post>
${post.uri} ${post.title} ${post.date?string("yyyy-MM-dd")}
</#list>
<#list published_speakers as speaker>
${speaker.uri} ${speaker.title}
</#list>
<#assign venues = data.get("venues.yaml")>
${venues.florence.name}, ${venues["florence"].years?join("/")}, ${venues.bilbao.name}
<#assign list = data.get("list.yml").data>
${list?size} ${list[0]} ${list[1].two} ${list[2]?join("+")}
<#assign types = data.get("types.yaml")>
<#list ["int", "float", "bool", "yes it is", "text", "date", "moment", "zoned", "tilde", "none", "exp", "plus", "sexagesimal", "octal", "modern octal", "hex", "binary", "grouped", "quoted date", "quoted no", "no", "infinity", "huge", "version", "leading", "single"] as name>
<#assign value = types[name]!"missing">
${name}: <#if value?is_boolean>${value?string("yes", "no")}<#elseif value?is_number>number ${value}<#elseif value?is_date>date ${value?string("yyyy-MM-dd HH:mm:ss.S")}<#else>text ${value}</#if>
</#list>
<#assign merged = data.get("merged.yaml")>
${merged.second.a} ${merged.second.b} ${merged.third.a} <#if merged.third.c??>c</#if>
${data.get("empty.yaml").x!"nothing"} ${data.get("sub/deep.yaml").a!"not below"} ${data.get("missing.yaml").a!"not there"} ${data.get(".hidden.yaml").a!"hidden"}
