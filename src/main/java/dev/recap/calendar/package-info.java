/**
 * Calendars of talks (RFC 5545). Only {@link dev.recap.calendar.CalendarText} and what it uses know
 * the library for them, so that a site without calendars loads none of it.
 */
@NullMarked
package dev.recap.calendar;

import org.jspecify.annotations.NullMarked;
