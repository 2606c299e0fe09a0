/**
 * The rules of {@code recap check}, which find more than a bake reports. Each rule is a class, and
 * {@link dev.recap.check.Rules} lists all of them. A rule sees the site, its plan and each rendered
 * page.
 */
@NullMarked
package dev.recap.check;

import org.jspecify.annotations.NullMarked;
