/** The values between a source and the project that they are written to. */
@NullMarked
package dev.recap.importer.model;

import org.jspecify.annotations.NullMarked;
