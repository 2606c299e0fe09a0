/** Checks links to other hosts with few and slow requests, and with a cache of several days. */
@NullMarked
package dev.recap.check.external;

import org.jspecify.annotations.NullMarked;
