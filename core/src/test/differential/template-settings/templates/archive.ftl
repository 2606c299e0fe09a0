<#ftl encoding="ISO-8859-1">
הצü ${"ה"?url} <#setting url_escaping_charset="UTF-8">${"ה"?url}
