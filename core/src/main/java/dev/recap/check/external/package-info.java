/**
 * Asks other hosts whether what they are linked for is still there: few questions, slowly, and none
 * twice within days.
 */
@NullMarked
package dev.recap.check.external;

import org.jspecify.annotations.NullMarked;
