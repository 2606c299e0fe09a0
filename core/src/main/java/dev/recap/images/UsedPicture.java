package dev.recap.images;

import dev.recap.model.StaticFile;
import dev.recap.problem.Place;

/**
 * A picture that is copied into the site.
 *
 * @param shown true if the text of a page shows it
 * @param cover true if the header of a page names it
 * @param place where it is used first, or the file itself
 */
public record UsedPicture(StaticFile file, boolean shown, boolean cover, Place place) {}
