<#include "/sub/name.ftl">
${content.uri} ${content.rootpath} ${content.body}
