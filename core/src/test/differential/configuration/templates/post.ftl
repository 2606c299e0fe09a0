${content.title} ${config.site_host} ${config.only_custom}
