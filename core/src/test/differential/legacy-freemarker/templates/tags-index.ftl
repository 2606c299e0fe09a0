<#list tags?sort_by("name") as tag>
<a href="${content.rootpath}${tag.uri}" class="weight-${(tag.tagged_posts?size / 3)?ceiling}">${tag.name}</a>
<#list tag.tagged_posts as post><#if post_index gt 1><#break></#if>${post.title?html} ${post.date?string("MMM")}</#list>
</#list>
