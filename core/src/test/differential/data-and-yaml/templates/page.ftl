<#import "show.ftl" as s>
${content.uri} ${content.rootpath} ${content.type} ${content.status} ${content.title!"nobody"}
<@s.named map=content names=["date", "body", "tags", "talks", "number", "float", "octal", "flag", "hidden", "none", "quoted", "nested", "multi", "folded", "day", "moment", "jbake-x", "x", "list", "data", "time", "big", "hex", "anchor", "merged", "empty"]/>
