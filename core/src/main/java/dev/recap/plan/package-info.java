/**
 * From a site to a {@link dev.recap.plan.Plan}: every file that the output will have, with what it
 * is made from, before the first byte is written. One planner per kind of page.
 */
@NullMarked
package dev.recap.plan;

import org.jspecify.annotations.NullMarked;
