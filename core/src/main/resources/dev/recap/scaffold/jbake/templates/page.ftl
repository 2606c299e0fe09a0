<#assign root = content.rootpath title = content.title>
<#include "header.ftl">
<article>
<h1>${content.title?html}</h1>
${content.body}
</article>
<#include "footer.ftl">
