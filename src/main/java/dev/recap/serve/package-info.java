/** The preview: a folder over HTTP as static hosts show it, and an eye on the sources. */
@NullMarked
package dev.recap.serve;

import org.jspecify.annotations.NullMarked;
