package dev.recap.model;

/** What only documents of one type say of themselves. */
public sealed interface Particulars permits Talk, Speaker, Event {}
