package dev.recap.model;

/** The part of a header that only talks, speakers or events have. */
public sealed interface ConferenceRecord permits Talk, Speaker, Event {}
