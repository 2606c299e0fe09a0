<#import "kinds.ftl" as k>
getPublishedPosts(): <@k.kind db.getPublishedPosts()/><@k.titles db.getPublishedPosts()/>
getPublishedPosts(true): <@k.titles db.getPublishedPosts(true)/>
getPublishedPosts(false): <@k.titles db.getPublishedPosts(false)/>
publishedPosts: <@k.titles db.publishedPosts/> ${db.publishedPosts?size} ${db.publishedPosts.size()} ${db.publishedPosts[0].title} ${db.publishedPosts.get(1).title} ${db.publishedPosts.first.title} ${db.publishedPosts.getLast().title} ${db.publishedPosts.isEmpty()?string} ${db.publishedPosts.empty?string}
publishedPages: <@k.titles db.publishedPages/>
getPublishedPages(): <@k.titles db.getPublishedPages()/>
getPublishedContent("talk"): <@k.titles db.getPublishedContent("talk")/>
getPublishedContent("none"): ${db.getPublishedContent("none")?size}
getAllContent("post"): <@k.titles db.getAllContent("post")/>
getAllContent("post", true): <@k.titles db.getAllContent("post", true)/>
getAllContent("page", false): <@k.titles db.getAllContent("page", false)/>
getAllContent("data"): ${db.getAllContent("data")?size}
getPublishedPostsByTag("python"): <@k.titles db.getPublishedPostsByTag("python")/>
getPublishedPostsByTag("cloud computing").size(): ${db.getPublishedPostsByTag("cloud computing").size()}
getPublishedPostsByTag("none"): ${db.getPublishedPostsByTag("none")?size}
getPublishedDocumentsByTag("python"): <@k.titles db.getPublishedDocumentsByTag("python")/>
getTags(): <@k.kind db.getTags()/>${db.getTags()?size} <#assign some = []><#list db.getTags() as t><#assign some = some + [t]></#list>${some?sort?join(", ")}
tags: ${db.tags?size} ${db.tags.contains("python")?string} ${db.tags.contains("secret")?string}
getAllTags(): ${db.getAllTags().size()} <#assign some = []><#list db.allTags as t><#assign some = some + [t]></#list>${some?sort?join(", ")}
getPublishedCount: ${db.getPublishedCount("post")} ${db.getPublishedCount("talk")} ${db.getPublishedCount("none")}
getDocumentCount: ${db.getDocumentCount("post")} ${db.getDocumentCount("page")} ${db.getDocumentCount("data")} ${db.getDocumentCount("none")}
getDocumentByUri: <@k.titles db.getDocumentByUri("notes/day-1.html")/> ${db.getDocumentByUri("notes/none.html")?size} ${db.getDocumentByUri("team.yaml")[0].lead}
getDocumentStatus: <#list db.getDocumentStatus("about.html") as d>${d.sha1} ${d.rendered?string} ${d.title!"-"} ${d.uri!"-"}</#list> ${db.getDocumentStatus("none.html")?size}
getUnrenderedContent(): <@k.titles db.getUnrenderedContent()/> unrenderedContent: ${db.unrenderedContent?size}
start, limit: ${db.start} ${db.getStart()} ${db.limit} ${db.getLimit()} active: ${db.active?string} ${db.isActive()?string}
<#assign d = db.getDocumentByUri("notes/day-1.html")[0]>
beans: ${d.title} ${d.getTitle()} ${d.getUri()} ${d.type} ${d.getStatus()} ${d.tags?join("+")} ${d.getTags()?size} ${d.getDate()?string("yyyy-MM-dd")} ${d.rootPath} ${d.getBody()} ${d.cached?string} ${d.sourceuri} ${d.get("author")} ${d.containsKey("og")?string} ${d.containsKey("toc")?string} ${d.title.length()} ${d.title.substring(0, 5)} ${d.title.toUpperCase()} ${d.date.time?c} ${d.og.image.width} ${d.empty?string}
<#assign d = db.getDocumentByUri("notes/day-4.html")[0]>
no tags: ${d.tags?size} ${d.containsKey("tags")?string}
<#assign team = data.get("team.yaml")>
data: <@k.kind team/> ${team.lead} ${team.get("size")} ${team.members?size} ${team.members.size()} <#list team.members as m>${m.name} ${m.days?size} ${m.days?join("+")} ${m_has_next?string};</#list> ${team.members[0].name} ${team.place.city} ${team.place.open?string} ${team.place.seats} ${team.nothing!"-"} ${team.type} ${team.sourceuri} ${team.sha1} ${team.rendered?string}
keys of data: <#assign some = []><#list team.place.keySet() as key><#assign some = some + [key]></#list>${some?sort?join(", ")}
a list at the root: <@k.kind data.get("links.yml").data/>${data.get("links.yml").data?join(", ")} ${data.get("links.yml").data[1]}
keys of no file: ${data.get("none.yaml")?size}
no such file: <@k.kind data.get("none.yaml")/> ${data.get("none.yaml").lead!"-"} ${data.get("none.yaml").isEmpty()?string}
a document as data: ${data.get("about.html").title}
as they come: <#list tags as t>${t.name} </#list>; <#list alltags as t>${t} </#list>; <#list db.allTags as t>${t} </#list>
dates: ${team.since?string("d MMM yyyy HH:mm")} ${team.opens?string("d MMM yyyy HH:mm")} ${team.closes?string("d MMM yyyy HH:mm")} ${team.quoted} <#list team.days_off as d>${d?string("d.M.")} </#list><#if team.since?date lt team.days_off[0]?date>before</#if>
words: <#list team.words as w><#if w?is_boolean>${w?string("is true", "is false")}<#else>${w}</#if> </#list>
numbers: <#list team.numbers as n>${n}<#if n?is_number>!</#if> </#list>${team.nothing_here???string}
