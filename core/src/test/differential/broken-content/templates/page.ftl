${content.title}
<#if content.place??>place <#if content.place?is_hash>${content.place.city}<#else>${content.place}</#if></#if>
${content.body}
