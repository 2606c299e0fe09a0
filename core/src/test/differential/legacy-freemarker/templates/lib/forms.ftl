<#assign made = 0>
<#macro box title="none" class="plain"><#global boxes = (boxes!0) + 1><div class="${class}"><h2>${title?html}</h2><#nested boxes, "given"></div></#macro>
<#macro tag_list names...><#list names as n>[${n}]</#list></#macro>
<#function double x><#return x * 2></#function>
<#macro tree depth>${depth}<#if depth gt 0><@tree depth - 1/></#if></#macro>
