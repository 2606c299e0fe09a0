<#include "pager.ftl">
