package dev.recap.render.view;

import dev.recap.model.Document;
import java.util.regex.Pattern;

/**
 * A document's summary: the part above {@code <!--more-->}, or its description, or its first words.
 *
 * @param words the number of first words
 */
public record Summary(Document document, int words) {

  private static final Pattern NOT_IN_WORDS =
      Pattern.compile("(?i)<(?:pre|img|svg|table|iframe|video|audio|object)\\b");
  private static final Pattern TAG =
      Pattern.compile("(?i)<(?!(?:img|svg|iframe|video|audio|object)\\b)[^>]*>");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  String html(PageContext page) {
    if (hasMark()) {
      return page.shared().bodies().opening(document, page);
    }
    String text = text();
    return text.isEmpty() ? "" : "<p>" + Html.escapeText(text) + "</p>";
  }

  /** The summary as plain text on one line. */
  public String text() {
    return document
        .front()
        .description()
        .map(description -> SPACE.matcher(description.strip()).replaceAll(" "))
        .orElseGet(() -> document.body().opening() + (isCut() ? "…" : ""));
  }

  /** Checks if the body says more than the summary. */
  boolean hasMore() {
    if (hasMark()) {
      String rest = html().substring(document.body().more());
      return !TAG.matcher(rest).replaceAll("").isBlank();
    }
    if (document.front().description().isPresent()) {
      return !html().isBlank();
    }
    return isCut() || NOT_IN_WORDS.matcher(html()).find();
  }

  private boolean hasMark() {
    return document.body().more() >= 0;
  }

  private boolean isCut() {
    return document.body().words() > words;
  }

  private String html() {
    return document.body().html().get();
  }
}
