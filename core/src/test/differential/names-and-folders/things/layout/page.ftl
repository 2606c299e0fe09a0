<#include "parts/head.ftl">
<p>page ${content.uri}|${content.rootpath}|${content.sourceuri}</p>
${content.body}
