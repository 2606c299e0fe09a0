/**
 * What meets the classes in a project's jars. The project's own loader loads these, each bake anew,
 * with a JBake of their own; the rest of Recap knows of them what {@link
 * dev.recap.jbake.JBakeBridge} says.
 */
@NullMarked
package dev.recap.jbake.inside;

import org.jspecify.annotations.NullMarked;
