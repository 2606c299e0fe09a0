<#import "layout.ftl" as page>
<@page.layout title=tag description=tag url="${config.site_host}/tags/${tag}.html">
<h1>${tag?html}</h1>
<ul>
<#list tag_posts as post>
<li><time datetime="${post.date?string("yyyy-MM-dd")}">${post.date?string("d MMMM yyyy")}</time> <a href="/${post.noExtensionUri}">${post.title?html}</a></li>
</#list>
</ul>
</@page.layout>
