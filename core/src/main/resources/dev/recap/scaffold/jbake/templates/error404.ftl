<#-- A host shows this page at any address, so its links can't be relative. -->
<#assign root = config.site_host + "/" title = "Not found">
<#include "header.ftl">
<h1>There is no such page</h1>
<p>It may have moved. The <a href="${root}${config.archive_file}">archive</a> lists every post.</p>
<#include "footer.ftl">
