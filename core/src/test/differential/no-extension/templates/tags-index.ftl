${content.type}
root ${content.rootpath}
<#list tags as tag>${tag.uri}</#list>
