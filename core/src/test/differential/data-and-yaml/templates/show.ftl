<#macro show value><#if value?is_hash_ex>{<#list value?keys?sort as key>${key}=<@show value[key]/>;</#list>}<#elseif value?is_sequence>[<#list value as item><@show item/>,</#list>]<#elseif value?is_boolean>${value?string("yes", "no")}<#elseif value?is_number>number ${value?c}<#elseif value?is_date>date ${value?string("yyyy-MM-dd HH:mm:ss")}<#else>"${value}"</#if></#macro>
<#macro named map names><#list names as name>
${name}: <#if map[name]??><@show map[name]/><#else>missing</#if>
</#list></#macro>
