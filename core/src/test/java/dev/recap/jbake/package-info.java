/** Projects with jars of their own in {@code lib/}, written against JBake. */
@NullMarked
package dev.recap.jbake;

import org.jspecify.annotations.NullMarked;
