${content.title} ${content.uri} ${content.noExtensionUri} ${content.sourceuri}
<#if content.nextContent??>next ${content.nextContent.noExtensionUri}</#if>
<#if content.previousContent??>previous ${content.previousContent.noExtensionUri}</#if>
root ${content.rootpath}
<#list content.body?matches("<img[^>]*>") as image>
${image?replace(" />", ">")}
</#list>
<#if content.whole??>${content.body}|</#if>
