/** The tests of a blog that the manual shows. */
@NullMarked
package dev.recap.example;

import org.jspecify.annotations.NullMarked;
