package dev.recap.transcript;

/** A part of a recording that has a title. */
public record Chapter(Moment start, String title) {}
