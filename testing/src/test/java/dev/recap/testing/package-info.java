/** Tests of sites under test. */
@NullMarked
package dev.recap.testing;

import org.jspecify.annotations.NullMarked;
