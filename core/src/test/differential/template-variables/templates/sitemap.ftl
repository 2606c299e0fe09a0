<#include "everywhere.ftl">
<#include "settings.ftl">
