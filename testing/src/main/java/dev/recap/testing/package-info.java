/** A JUnit extension that bakes a project in memory, and assertions about the site. */
@NullMarked
package dev.recap.testing;

import org.jspecify.annotations.NullMarked;
