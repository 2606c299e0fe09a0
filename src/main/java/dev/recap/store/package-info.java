/** What is remembered from one bake to the next, in the project's folder {@code .recap}. */
@NullMarked
package dev.recap.store;

import org.jspecify.annotations.NullMarked;
