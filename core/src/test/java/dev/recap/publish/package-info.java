@NullMarked
package dev.recap.publish;

import org.jspecify.annotations.NullMarked;
