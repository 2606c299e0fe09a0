User-agent: *
Allow: /
<#if sitemap_url??>

Sitemap: ${sitemap_url}
</#if>
