<#include "everywhere.ftl">
<#include "store.ftl">
