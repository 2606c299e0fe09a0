/**
 * What authors put into {@code content/} and {@code data/}, in every shape that blogs of
 * conferences are known to have, and what their readers then read.
 */
@NullMarked
package dev.recap.input;

import org.jspecify.annotations.NullMarked;
