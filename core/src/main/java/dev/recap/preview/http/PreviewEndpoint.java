package dev.recap.preview.http;

/**
 * What is shown below {@code /_recap/}, beside the site.
 *
 * @param missed the event for pages that have missed some
 */
public record PreviewEndpoint(StaticFiles files, EventStream events, String missed) {

  static final String FOLDER = "_recap";
  static final String EVENTS = "events";
}
