package dev.recap.content.markdown;

import dev.recap.config.MarkdownSettings;
import dev.recap.config.MarkdownSettings.Flavor;
import java.util.List;

/** Renderers that the tests share, built once as in a bake. */
final class Markdown {

  static final List<String> JBAKE_DEFAULT =
      List.of("HARDWRAPS", "AUTOLINKS", "FENCED_CODE_BLOCKS", "DEFINITIONS");

  static final MarkdownRenderer MODERN =
      new MarkdownRenderer(new MarkdownSettings(Flavor.MODERN, List.of(), false, true), false);

  static final MarkdownRenderer JBAKE = jbake(JBAKE_DEFAULT);

  private Markdown() {}

  static MarkdownRenderer jbake(List<String> extensions) {
    return new MarkdownRenderer(new MarkdownSettings(Flavor.JBAKE, extensions, false, true), false);
  }

  static String modern(String source) {
    return MODERN.html(source).orElseThrow();
  }
}
