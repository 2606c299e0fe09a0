/** Tests of the colours that a project chooses. */
@NullMarked
package dev.recap.theme;

import org.jspecify.annotations.NullMarked;
