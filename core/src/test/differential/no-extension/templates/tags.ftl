${tag} ${content.type}
root ${content.rootpath}
<#list tag_posts as post>${post.noExtensionUri}</#list>
