package dev.recap.model;

/** What only documents of one type say of themselves. */
public sealed interface ConferenceRecord permits Talk, Speaker, Event {}
