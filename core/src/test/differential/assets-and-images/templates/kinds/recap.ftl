${content.title}
${content.body?trim}
port ${config.server_port} ${config.server_hostname} ${config.server_contextPath} ${config.thymeleaf_locale} ${config.db_store}
