/** Serves files and events over HTTP on the local machine. */
@NullMarked
package dev.recap.preview.http;

import org.jspecify.annotations.NullMarked;
