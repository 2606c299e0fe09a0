/**
 * Plans a site: every file that the output will have and its source, before the first byte is
 * written. There is one planner for each kind of page.
 */
@NullMarked
package dev.recap.plan;

import org.jspecify.annotations.NullMarked;
