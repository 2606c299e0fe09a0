/** This repository's own blog, as the Nu HTML checker and a browser see it. */
@NullMarked
package dev.recap.browser;

import org.jspecify.annotations.NullMarked;
