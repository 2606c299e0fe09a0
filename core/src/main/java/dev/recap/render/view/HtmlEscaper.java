package dev.recap.render.view;

/** Text made safe to stand in HTML. */
final class HtmlEscaper {

  private HtmlEscaper() {}

  static String attribute(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace("'", "&#39;");
  }

  static String text(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
