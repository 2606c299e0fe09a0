<#import "kinds.ftl" as k>
<#list config?keys?filter(key -> key?matches("^(archive|asset|asciidoctor|content|data|date|db|default|destination|draft|error404|example|feed|freemarker|header|ignore|img|index|markdown|output|render|server|site|sitemap|source|tag|template|thymeleaf|uri|version)(Folder|_.*)?$") && key != "version" && !key?matches(".*Folder"))?sort as key>
${key}: <@k.kind config[key]/><#if config[key]?is_boolean>${config[key]?c}<#elseif config[key]?is_sequence>${config[key]?join("|")}<#else>${config[key]}</#if>
</#list>
${config.version} ${config.build_timestamp???string} ${config.git_hash???string} ${config.nothing???string}
<@k.kind config.sourceFolder/>${config.sourceFolder} ${config.destinationFolder} ${config.templateFolder} ${config.contentFolder} ${config.assetFolder} ${config.dataFolder}
${config.contentFolder.name} ${config.contentFolder.path} ${config.contentFolder.getAbsolutePath()} ${config.contentFolder.parent} ${config.contentFolder.exists()?string}
<#if config.render_tags == "true">a string</#if>
system properties: ${config.java_version???string} ${config.user_dir???string} ${config.file_separator???string}
