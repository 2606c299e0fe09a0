/** Tests of {@code recap init} and {@code recap new} with values. */
@NullMarked
package dev.recap.scaffold;

import org.jspecify.annotations.NullMarked;
