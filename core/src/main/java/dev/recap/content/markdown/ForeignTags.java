package dev.recap.content.markdown;

import static java.util.Map.entry;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.recap.content.markdown.Findings.Finding;
import dev.recap.content.markdown.fast.Nodes;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reports the tags of other generators, which readers would see as text: Hugo's shortcodes and the
 * tags of Liquid, except in code.
 */
final class ForeignTags {

  /**
   * Tags but for end tags, {@code {% endraw %}}. A variable has a dot or a filter: posts about
   * other template languages are full of {@code {{ name }}}.
   */
  private static final Pattern TAG =
      Pattern.compile(
          "(?<!\\\\)(?:(?<hugo>\\{\\{[<%])\\s*(?<shortcode>[\\w.-][\\w./-]*+)[^{}]*[>%]}}"
              + "|\\{%-?\\s*(?!end)(?<tag>\\w++)[^{}]*?-?%}"
              + "|\\{\\{-?\\s*(?<variable>[A-Za-z_\"'](?=[^{}]*[.|])[^{}]*)}})");

  private static final Pattern CODE_IN_HTML =
      Pattern.compile("(?is)<(pre|code|script|style|kbd|samp)\\b.*?(?:</\\1>|$)|<!--.*?(?:-->|$)");

  private static final String VIDEO = "put the URL of the video on a line of its own";
  private static final String CODE = "put the code between two lines ```";
  private static final String LINK = "link to the file: [text](folder/file.md)";
  private static final String IMAGE = "write ![what it shows](file.png \"the caption\")";

  private static final Map<String, String> HINTS =
      Map.ofEntries(
          entry("figure", IMAGE),
          entry("highlight", CODE),
          entry("link", LINK),
          entry("post_url", LINK),
          entry("raw", "remove it: Recap changes nothing in braces"),
          entry("ref", LINK),
          entry("relref", LINK),
          entry("vimeo", VIDEO),
          entry("youtube", VIDEO));

  private ForeignTags() {}

  static boolean mayBeIn(String text) {
    return text.contains("{{") || text.contains("{%");
  }

  static void report(Document document, String text) {
    NavigableMap<Integer, Integer> code = code(document, text);
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      Map.Entry<Integer, Integer> before = code.floorEntry(tag.start());
      if (before == null || before.getValue() <= tag.start()) {
        Findings.add(document, finding(tag));
      }
    }
  }

  /** Returns the ends of code by its starts. */
  private static NavigableMap<Integer, Integer> code(Document document, String text) {
    NavigableMap<Integer, Integer> code = new TreeMap<>();
    for (Node node : Nodes.below(document)) {
      if (node instanceof Code
          || node instanceof FencedCodeBlock
          || node instanceof IndentedCodeBlock) {
        code.put(node.getStartOffset(), node.getEndOffset());
      }
    }
    Matcher html = CODE_IN_HTML.matcher(text);
    while (html.find()) {
      code.merge(html.start(), html.end(), Math::max);
    }
    return code;
  }

  private static Finding finding(Matcher tag) {
    String written = Findings.shorten(tag.group());
    boolean hugo = tag.group("hugo") != null;
    String name = hugo ? tag.group("shortcode") : tag.group("tag");
    String otherwise =
        tag.group("variable") != null
            ? "write what it stands for, or put it in backticks"
            : "write it in Markdown or HTML, or put it in backticks";
    return new Finding(
        "foreign-tag",
        tag.start(),
        "Recap has no "
            + (hugo ? "shortcodes of Hugo" : "tags of Liquid")
            + ", so readers see \""
            + written
            + "\"",
        name == null ? otherwise : HINTS.getOrDefault(name, otherwise));
  }
}
