/** The findings of {@code recap check}, rule by rule, and what it ignores. */
@NullMarked
package dev.recap.check;

import org.jspecify.annotations.NullMarked;
