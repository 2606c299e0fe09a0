/**
 * Reads {@code jbake.properties} into typed and checked {@link dev.recap.config.Settings}, with
 * JBake's defaults.
 */
@NullMarked
package dev.recap.config;

import org.jspecify.annotations.NullMarked;
