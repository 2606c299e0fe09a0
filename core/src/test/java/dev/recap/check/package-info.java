/** What {@code recap check} finds, rule by rule, and what it leaves alone. */
@NullMarked
package dev.recap.check;

import org.jspecify.annotations.NullMarked;
