<#-- A list of posts; listed: which. -->
<ul class="posts">
<#list listed as post>
<li>
<a href="${root}${post.uri}">${post.title?html}</a>
<time datetime="${post.date?date?iso_local}">${post.date?string("d MMMM yyyy")}</time>
<#if post.description??>
<p>${post.description?html}</p>
</#if>
</li>
</#list>
</ul>
