<#include "parts/head.ftl">
<p>post ${content.uri}|${content.rootpath}|${content.sourceuri}|<#if content.noExtensionUri??>${content.noExtensionUri}</#if></p>
<p><#if content.nextContent??>next ${content.nextContent.uri} ${content.nextContent.title}</#if></p>
<p><#if content.previousContent??>previous ${content.previousContent.uri} ${content.previousContent.title}</#if></p>
${content.body}
