package dev.recap.redirects;

import dev.recap.model.Document;
import dev.recap.problem.Place;
import java.util.Optional;

/**
 * A redirect as its author wrote it.
 *
 * @param from the old address, as a path from the site's root or a URL
 * @param page the document with the new address, if its header says the old one
 * @param to the new address otherwise; may be empty
 * @param status may be empty
 */
public record DeclaredRedirect(
    String from, Place place, Optional<Document> page, String to, Place toPlace, String status) {}
