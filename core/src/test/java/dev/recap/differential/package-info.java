/**
 * The promise to JBake's users, tried: the real JBake and Recap bake the projects in {@code
 * src/test/differential}, and what they write is compared byte by byte. What may differ stands in
 * {@code differences.yaml} beside the projects.
 */
@NullMarked
package dev.recap.differential;

import org.jspecify.annotations.NullMarked;
