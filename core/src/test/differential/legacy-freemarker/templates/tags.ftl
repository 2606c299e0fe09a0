[#ftl]
[#-- square brackets --]
[#include "inc/header.ftl"]
<h1>${tag} ${tag?url} ${tag?html} ${tag?upper_case} ${tag?length} [#if tag == "python"]snake[/#if]</h1>
[#list tag_posts as post]<a href="${content.rootpath}${post.uri}">${post.title?html}</a>[#if post_has_next], [/#if][/#list]
[#list tagged_documents?sort_by("date") as d]${d.date?string("yyyyMMdd")} [/#list]
[#list db.getPublishedPostsByTag(tag) as p]${p.uri} [/#list]
[#list tags as t][#if t.name == tag]${t.tagged_posts?size}[/#if][/#list]
