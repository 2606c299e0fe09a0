package dev.recap.render.calendar;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Converts HTML to plain text, block by block. */
final class PlainText {

  private PlainText() {}

  static String of(String html) {
    List<String> blocks = new ArrayList<>();
    for (Element block : Jsoup.parseBodyFragment(html).body().children()) {
      String text = isList(block) ? items(block) : block.text();
      if (!text.isBlank()) {
        blocks.add(text);
      }
    }
    return String.join("\n\n", blocks);
  }

  private static boolean isList(Element block) {
    return block.normalName().equals("ul") || block.normalName().equals("ol");
  }

  private static String items(Element list) {
    return String.join("\n", list.children().stream().map(item -> "- " + item.text()).toList());
  }
}
