/** Colours and fonts that a project chooses for the theme. */
@NullMarked
package dev.recap.theme;

import org.jspecify.annotations.NullMarked;
