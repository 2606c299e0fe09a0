/**
 * A site under test: a JUnit extension that bakes a project into memory, and what a test may ask
 * the site that came of it. Nothing of Recap itself needs it.
 */
@NullMarked
package dev.recap.testing;

import org.jspecify.annotations.NullMarked;
