<#include "everywhere.ftl">
<#import "kinds.ftl" as k>
title: ${content.title} uri: ${content.uri} date: ${content.date?string("yyyy-MM-dd HH:mm")} status: ${content.status} file: ${content.file} sourceuri: ${content.sourceuri} sha1: ${content.sha1} cached: ${content.cached?string} rendered: ${content.rendered?string}
body: ${content.body}
<#if content.nextContent??>next: ${content.nextContent.title} ${content.nextContent.uri} ${content.nextContent?keys?sort?join(" ")}</#if>
<#if content.previousContent??>previous: ${content.previousContent.title} ${content.previousContent.uri} ${content.previousContent.date???string}</#if>
<#if content.og??>og: ${content.og?keys?sort?join(" ")} ${content.og.image.width} ${content.og.image.ratio} ${content.og.image.alt} ${content.og.sizes?size} ${content.og.sizes?join(" ")} ${content.og.wide?string}</#if>
tags: ${content.tags?size} ${content.tags?join("+")} ${(content.tags[0])!"-"}
author: ${content.author!"-"} link: ${content.link!"-"} summary: ${content.summary!"-"} empty: "${content.empty!"-"}"
keys in their order: ${content?keys?join(" ")}
unrendered: ${db.unrenderedContent?size}
