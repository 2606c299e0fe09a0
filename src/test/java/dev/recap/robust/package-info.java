/** Sites that are wrong, hostile, huge or killed half way: what their author sees then. */
@NullMarked
package dev.recap.robust;

import org.jspecify.annotations.NullMarked;
