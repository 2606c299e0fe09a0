<#include "everywhere.ftl">
