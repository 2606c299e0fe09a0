<#include "kopf.ftl">
Ärger? ${content.title} ${content.title?url} ${content.body} ${content.title?upper_case}
zone: ${content.date?string("yyyy-MM-dd HH:mm Z")}
${.output_encoding}
locale: ${.locale} ${"2013-07-01"?date("yyyy-MM-dd")?string("d. MMMM")} ${1234.5}
