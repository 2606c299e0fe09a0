package dev.recap.render;

import dev.recap.model.Document;

/** A document in a few words: above {@code <!--more-->}, or its description, or its first words. */
final class Summary {

  private Summary() {}

  static String html(Document document, BodyWriter bodies, PageContext page) {
    if (document.body().more() >= 0) {
      return bodies.opening(document, page);
    }
    String text = document.front().description().orElseGet(() -> opening(document));
    return text.isEmpty() ? "" : "<p>" + Escape.text(text) + "</p>";
  }

  static String text(Document document) {
    return document.front().description().orElseGet(() -> opening(document));
  }

  private static String opening(Document document) {
    String opening = document.body().opening();
    return isWhole(document) ? opening : opening + "…";
  }

  /** Whether the summary says all that the body says. */
  static boolean isWhole(Document document) {
    if (document.body().more() >= 0) {
      String rest = document.body().html().get().substring(document.body().more());
      return rest.replaceAll("<(?!img)[^>]*>", "").isBlank();
    }
    return document.body().words() <= words(document.body().opening());
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
