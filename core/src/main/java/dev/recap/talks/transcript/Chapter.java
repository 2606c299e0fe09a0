package dev.recap.talks.transcript;

/** A part of a recording that has a title. */
public record Chapter(Timestamp start, String title) {}
