/** Creates projects and documents: {@code recap init} and {@code recap new}. */
@NullMarked
package dev.recap.scaffold;

import org.jspecify.annotations.NullMarked;
