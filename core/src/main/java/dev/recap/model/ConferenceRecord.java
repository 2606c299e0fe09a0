package dev.recap.model;

/** The part of a header that only talks, breaks, speakers or events have. */
public sealed interface ConferenceRecord permits Talk, Break, Speaker, Event {}
