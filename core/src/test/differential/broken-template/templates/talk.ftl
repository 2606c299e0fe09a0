<#if content.title>never closed
