/**
 * Calls the classes of a project's jars. The project's own loader loads this package again for each
 * bake, with a JBake of its own; the rest of Recap sees it as {@link
 * dev.recap.jbake.Extensions.Bridge}.
 */
@NullMarked
package dev.recap.jbake.inside;

import org.jspecify.annotations.NullMarked;
