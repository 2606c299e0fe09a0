/** Work spread over the machine's cores, with the result in the order of the input. */
@NullMarked
package dev.recap.parallel;

import org.jspecify.annotations.NullMarked;
