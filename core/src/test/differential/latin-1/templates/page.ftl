Überschrift: ${content.title} ${content.uri}
${config.site_motto} ${content.title?length}
<#if content.tags??><#list content.tags as tag>${tag} ${tag?url}</#list></#if>
<#include "fuß.ftl">
${content.body}
