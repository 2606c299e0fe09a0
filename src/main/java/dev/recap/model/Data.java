package dev.recap.model;

public record Data(java.util.Map<String, Object> files, java.util.Map<String, Object> tree) {}
