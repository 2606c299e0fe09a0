/** The distribution as its user finds it. */
@NullMarked
package dev.recap.distribution;

import org.jspecify.annotations.NullMarked;
