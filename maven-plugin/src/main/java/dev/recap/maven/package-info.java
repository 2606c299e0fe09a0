/** The goals that Maven users run; they keep the parameters of JBake's Maven plugin. */
@NullMarked
package dev.recap.maven;

import org.jspecify.annotations.NullMarked;
