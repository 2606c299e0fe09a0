/** Renders the {@code .ics} files (RFC 5545) of events, days and talks. */
@NullMarked
package dev.recap.render.calendar;

import org.jspecify.annotations.NullMarked;
