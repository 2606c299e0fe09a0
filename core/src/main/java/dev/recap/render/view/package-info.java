/** Template models: documents, terms, series, schedules and dates as templates see them. */
@NullMarked
package dev.recap.render.view;

import org.jspecify.annotations.NullMarked;
