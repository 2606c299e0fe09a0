<ul><#list config.site_menu as entry><li class="${(entry_index % 2 == 0)?string("even", "odd")}">${entry?cap_first}<#if entry_has_next>,</#if></li></#list></ul>
