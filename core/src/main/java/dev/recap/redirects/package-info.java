/** Addresses that have moved: where they are declared, and how each kind of host answers them. */
@NullMarked
package dev.recap.redirects;

import org.jspecify.annotations.NullMarked;
