${tag}: <#list tagged_documents?sort_by("uri") as document>${document.title!"nobody"} </#list>
