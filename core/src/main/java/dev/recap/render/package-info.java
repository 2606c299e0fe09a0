/**
 * Renders planned pages with Freemarker. Templates see the models of {@code render.view}, never the
 * domain's own objects.
 */
@NullMarked
package dev.recap.render;

import org.jspecify.annotations.NullMarked;
