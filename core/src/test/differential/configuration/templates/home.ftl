<#macro show key><#if config[key]??>${key}: <#if config[key]?is_sequence>list<#list config[key] as item> [${item}]</#list><#elseif config[key]?is_string>[${config[key]}]<#elseif config[key]?is_boolean>boolean ${config[key]?string("yes", "no")}<#else>something else</#if><#else>${key}: missing</#if></#macro>
<#list ["windows_line", "site_host", "list", "list_escaped", "list_trailing", "list_empties", "list_twice", "same", "colon", "blank", "tab", "spaced", "continued", "continued_list", "unicode", "umlauts", "backslashes", "escapes", "equals", "key with blank", "key:with:colon", "key=equal", "empty", "nothing", "hash", "include", "included", "variable", "variable_unknown", "variable_list", "variable_nested", "dollar", "number", "flag", "render_tags", "render_feed", "feed_file", "index_file", "index_paginate", "index_posts_per_page", "date_format", "tag_path", "trailing_backslash", "CapitalKey", "capitalkey", "under_score", "odd-key!", "only_custom", "db_store", "db_clear_cache", "version", "markdown_extensions", "server_port", "output_extension", "uri_noExtension_prefix", "jvm_locale", "default_type"] as key>
<@show key/>
${""}
</#list>
${numberOfPages}
<#list published_posts as post>${post.title}|${post.date?string("yyyy-MM-dd")}
</#list>
