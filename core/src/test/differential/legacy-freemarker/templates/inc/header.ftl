<#-- the head of every page -->
<!DOCTYPE html>
<html>
<head><title><#if (content.title)??><#escape x as x?xml>${content.title}</#escape><#else>${config.site_title?html}</#if></title></head>
<body>
<#include "menu.ftl">
