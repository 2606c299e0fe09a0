<#import "kinds.ftl" as k>
# ${content.type} [${content.rootpath}]
content: ${content?keys?sort?join(" ")}
<#list content?keys?sort as key><#if content[key]??>
  ${key}: <@k.kind content[key]/>
</#if></#list>
missing of content: <#list ["title", "uri", "link", "description", "author", "authors", "categories", "image", "updated", "slug", "summary", "tags", "body", "date", "status", "nextContent", "previousContent", "noExtensionUri"] as key><#if !content[key]??>${key} </#if></#list>
tag: ${tag!"-"} numberOfPages: ${numberOfPages!"-"} currentPageNumber: ${currentPageNumber!"-"} previousFileName: ${previousFileName!"-"} nextFileName: ${nextFileName!"-"}
renderer: ${renderer???string}
version: ${version}
published_date: <@k.kind published_date/>
published_posts: <@k.titles published_posts/>
published_pages: <@k.titles published_pages/>
published_talks: <@k.titles published_talks/>
published_authors: <@k.titles published_authors/>
published_content: <@k.titles published_content/>
posts: <@k.titles posts/>
pages: <@k.titles pages/>
talks: <@k.titles talks/>
authors: <@k.titles authors/>
all_content: <@k.titles all_content/>
datas: <#list datas?sort_by("sourceuri") as d>${d.sourceuri} ${d.type} ${d.rendered?string} ${d?keys?sort?join("/")}; </#list>
published_datas: ${published_datas?size}
<#list ["indexs", "archives", "feeds", "masterindexs", "error404s", "sitemaps", "tagsindexs", "published_masterindexs", "published_error404s", "published_sitemaps", "published_tagsindexs"] as name>
${name}: <#if .data_model[name]??>${.data_model[name]?size}</#if>
</#list>
absent: <#list ["published_tags", "published_archives", "published_feeds", "published_indexs", "lectures", "published_lectures", "nothing"] as name><#if .data_model[name]??>${name}</#if></#list>
of Recap's own: ${content.url???string} ${content.toc???string} ${content.next???string} ${site???string} ${page???string} ${pager???string} ${categories???string}
alltags: <#assign all = []><#list alltags as t><#assign all = all + [t]></#list>${all?sort?join(", ")}
alltags is a <@k.kind alltags/>
tags: <@k.kind tags/>${tags?size}: <#list tags?sort_by("name") as t>${t.name} ${t.uri} ${t?keys?sort?join("/")} (<@k.titles t.tagged_posts/>) (<@k.titles t.tagged_documents/>); </#list>
tag_posts: <@k.titles tag_posts/>
tagged_documents: <@k.titles tagged_documents/>
<#list published_posts as p>
${p.title}: ${p?keys?sort?join(" ")} ${p.rootpath} ${p.nextContent???string} ${p.link!"-"} ${p.summary!"-"} ${p.cached?string} ${p.rendered?string} ${p.sha1} ${p.sourceuri}
</#list>
