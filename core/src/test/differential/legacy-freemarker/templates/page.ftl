<#ftl encoding="UTF-8" strip_whitespace=true attributes={"kept": "yes"}>
<#include "inc/header.ftl">
<h1>${content.title}</h1>
${content.body}
${content.code?eval} <@content.snippet?interpret/> ${content.flags.rank} ${content.flags.rank?string("0.00")} ${content.flags.listed?string}
<#assign made = ("<b>$" + "{content.title}</b>")?interpret><@made/>
numbers: ${1000} ${1234567.891} ${0.5} ${10/3} ${7?string("000")} ${1234.5?string.currency} ${0.42?string.percent} ${1000?c} ${3.0?int} ${2.7?round} ${-3?abs}
<#setting number_format="0.##">${1234567.891} <#setting number_format="computer">${1234567.891}
<#setting locale="de_DE"><#setting number_format="number">${1234567.891} ${content.date?string("MMMM")} ${content.date?date}
<#include "inc/header.ftl">
<#setting locale="en_US">
<#setting date_format="yyyy/MM/dd">${content.date?date} <#setting datetime_format="iso">${content.date?datetime} <#setting time_zone="America/New_York">${content.date?string("yyyy-MM-dd HH:mm z")}
<#setting boolean_format="yes,no">${true?string} ${(1 == 1)?string("on", "off")}
strings: ${"a b/c"?url} ${"süß"?url} ${"süß"?url("ISO-8859-1")} ${"<a href='x'>\"&"?html} ${"<a href='x'>\"&"?xml} ${"{a\\b}"?rtf} ${"it's"?js_string} ${"it's"?j_string} ${"hello world"?cap_first} ${"hello world"?capitalize} ${"Hello"?uncap_first} ${" x "?trim}| ${"a,b,c"?split(",")?size} ${"abc"?contains("b")?string} ${"abc"?index_of("c")} ${"abcdef"?substring(1, 3)} ${"abcdef"[1..3]} ${"a"?left_pad(3, "-")} ${"<p>x</p>"?replace("<[^>]+>", "", "r")} ${"abc"?starts_with("a")?string} ${"a.b"?keep_after(".")} ${"one two"?word_list?join("+")} ${"12"?number + 1} ${"x"?length} ${"AbC"?lower_case} ${"text"?chop_linebreak} <#if "abc"?matches("[a-c]+")>matches</#if> ${"2013-07-01"?date("yyyy-MM-dd")?string("d MMM")}
sequences: ${[3, 1, 2]?sort?join(",")} ${(1..4)?join("")} ${["b", "a"] ? sort ? first} ${[1, 2, 3]?reverse?join("")} ${{"a": 1, "b": 2}?keys?join("")} ${{"a": 1}?values?first} ${([1] + [2])?size} ${(1..3)?map(n -> n * 2)?join(" ")} ${[5, 6]?seq_index_of(6)} ${[5, 6]?min}
specials: ${.version?is_string?string} ${.now?is_date?string} ${.locale} ${.lang} ${.template_name} ${.main.made???string} ${.vars["content"].title} ${.globals.content.type} ${.data_model.version} ${.output_encoding!"-"} ${.url_escaping_charset!"-"}
<#attempt>before ${nothing.at.all} after<#recover>recovered</#attempt>
<#attempt>fine<#recover>never</#attempt>
<#compress>
  a    b


  c
</#compress>
<#noparse>${not.parsed} <#if></#noparse>
<#t>  trimmed
<#lt>  left
  <#rt>
<#if true>  </#if>
  <#if true>
    indented
  </#if>
<#assign text><b>captured</b></#assign>${text} <#assign x = 1 y = 2>${x + y} <#assign x += 5>${x} ${x?is_number?c}
<#global site_wide = "everywhere">${site_wide} ${.globals.site_wide}
<#list 1..3 as i><#if i == 2><#continue></#if>${i}</#list> <#list 1..10 as i><#if i gt 3><#break></#if>${i}</#list> <#list ["a", "b"] as l>${l?counter}${l?item_parity}</#list> <#list {"k": "v"} as key, value>${key}=${value}</#list>
<#foreach i in ["x", "y"]>${i}</#foreach>
<#assign html = "freemarker.template.utility.HtmlEscape"?new()><@html>a < b & c</@html>
<#assign xml = "freemarker.template.utility.XmlEscape"?new()><@xml>a < b & 'c'</@xml>
<#assign compress = "freemarker.template.utility.StandardCompress"?new()><@compress single_line=true>  a
   b  </@compress>
<@r"[#ftl][#list 1..2 as i]${i}[/#list]"?interpret/>
#{3.14159; m2M3} #{7; M2}
<#include "inc/none.ftl" ignore_missing=true>
<#macro later>defined later</#macro><@later/> <#if later?is_macro>a macro</#if> <#if forms??>x<#else>no forms</#if>
${content["title"]} ${content['type']} ${config['site_host']} ${"con" + "cat"} ${"in ${content.type}"} ${content.title + "!"} ${r"raw ${x}"}
<#if (1 < 2) && !(2 gt 3) || false>logic</#if> <#if content.title?? && content.title != "" >title</#if> <#if 5 gte 5 && 4 lte 5>words</#if>
