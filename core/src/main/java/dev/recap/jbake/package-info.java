/** Runs extensions that are written against JBake. No other package imports {@code org.jbake}. */
@NullMarked
package dev.recap.jbake;

import org.jspecify.annotations.NullMarked;
