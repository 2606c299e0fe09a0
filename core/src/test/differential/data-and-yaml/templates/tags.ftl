${tag} <#list tagged_documents?sort_by("title") as document>${document.title} </#list>
