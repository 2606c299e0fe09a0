/** The data of conferences: schedules of pretalx, frab and Sessionize as records of talks. */
@NullMarked
package dev.recap.importer.conference;

import org.jspecify.annotations.NullMarked;
