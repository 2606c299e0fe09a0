@NullMarked
package dev.recap.maven;

import org.jspecify.annotations.NullMarked;
