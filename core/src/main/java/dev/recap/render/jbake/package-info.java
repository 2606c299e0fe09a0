/** Template models for JBake's {@code db} and {@code data} variables. */
@NullMarked
package dev.recap.render.jbake;

import org.jspecify.annotations.NullMarked;
