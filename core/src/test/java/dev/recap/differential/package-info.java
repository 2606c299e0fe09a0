/**
 * Tests the compatibility with JBake: JBake itself and Recap bake the projects in {@code
 * src/test/differential}, and their files are compared byte by byte. {@code differences.yaml} lists
 * the permitted differences.
 */
@NullMarked
package dev.recap.differential;

import org.jspecify.annotations.NullMarked;
