/**
 * What {@code recap check} looks for beyond what a bake reports: one rule a class, all of them in
 * {@link dev.recap.check.Rules}. A rule sees the site and its plan, and each page as readers get
 * it.
 */
@NullMarked
package dev.recap.check;

import org.jspecify.annotations.NullMarked;
