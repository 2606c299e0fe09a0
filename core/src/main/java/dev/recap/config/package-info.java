/**
 * From {@code jbake.properties} to {@link dev.recap.config.Settings}: typed, checked, with JBake's
 * defaults.
 */
@NullMarked
package dev.recap.config;

import org.jspecify.annotations.NullMarked;
