package dev.recap.content.html;

import dev.recap.problem.DidYouMean;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wishes of an author for a block of code besides its language, as attributes of its tags. They
 * have the names that Hugo and MkDocs use, or those of Prism's plugins for HTML.
 */
final class CodeOptions {

  private static final String CODE = "code-option";

  private static final Set<String> NAMES =
      Set.of(
          "hl_lines",
          "linenos",
          "linenums",
          "linenostart",
          "title",
          "data-line",
          "data-start",
          "data-title");
  private static final Set<String> OF_HTML =
      Set.of(
          "class",
          "id",
          "style",
          "lang",
          "dir",
          "role",
          "tabindex",
          "hidden",
          "translate",
          "width",
          "spellcheck",
          "itemprop");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");
  private static final int LONGEST_NUMBER = 6;

  private final String html;
  private final List<Tag> tags;
  private final Consumer<ColouredHtml.Finding> report;

  CodeOptions(String html, List<Tag> tags, Consumer<ColouredHtml.Finding> report) {
    this.html = html;
    this.tags = tags;
    this.report = report;
  }

  /** Returns true if an attribute is an option, which is not written to the page. */
  static boolean isOption(String attribute) {
    return NAMES.contains(attribute) || !isOfHtml(attribute);
  }

  private static boolean isOfHtml(String attribute) {
    return OF_HTML.contains(attribute)
        || attribute.startsWith("data-")
        || attribute.startsWith("aria-")
        || attribute.startsWith("on");
  }

  boolean areGiven() {
    return tags.stream()
            .flatMap(tag -> tag.attributes().stream())
            .anyMatch(attribute -> isOption(attribute.name()))
        || hasClass("line-numbers");
  }

  /** Reports attributes that mean nothing. */
  void reportUnknown() {
    for (Tag tag : tags) {
      for (Tag.Attribute attribute : tag.attributes()) {
        if (!NAMES.contains(attribute.name()) && !isOfHtml(attribute.name())) {
          report(
              attribute,
              "\"" + attribute.name() + "\" is no option of a block of code",
              DidYouMean.of(attribute.name(), NAMES)
                  .map(meant -> "did you mean \"" + meant + "\"?")
                  .orElse("use hl_lines, linenos, linenostart or title, or remove it"));
        }
      }
    }
  }

  String title() {
    String title = value("title", "data-title");
    return title.strip();
  }

  /**
   * Returns the lines that stand out, and their numbers.
   *
   * @param numbered true if blocks have numbers unless they say otherwise
   */
  CodeLines lines(String code, boolean numbered) {
    int count = (int) code.chars().filter(c -> c == '\n').count();
    int total = code.isEmpty() || code.endsWith("\n") ? count : count + 1;
    int first = 1;
    boolean withNumbers = numbered || hasClass("line-numbers");
    for (Tag.Attribute attribute : all("linenos")) {
      withNumbers = !Set.of("false", "off", "none", "no", "0").contains(lower(attribute));
    }
    for (Tag.Attribute attribute : all("linenums", "linenostart", "data-start")) {
      String number = lower(attribute);
      boolean counts = attribute.name().equals("linenums");
      if (counts && (number.isEmpty() || number.equals("true") || number.equals("false"))) {
        withNumbers = !number.equals("false");
      } else if (number.matches("\\d+") && number.length() <= LONGEST_NUMBER) {
        first = Integer.parseInt(number);
        withNumbers = true;
      } else {
        report(
            attribute,
            "\"" + number + "\" is not the number of a line",
            "write the number of the first line, such as " + attribute.name() + "=\"10\"");
      }
    }
    return new CodeLines(highlighted(total), withNumbers, first);
  }

  private BitSet highlighted(int total) {
    BitSet lines = new BitSet();
    for (Tag.Attribute attribute : all("hl_lines", "data-line")) {
      String value = lower(attribute);
      for (String part : value.replaceAll("[\\[\\]{}\"']", " ").strip().split("[\\s,]+")) {
        Matcher range = RANGE.matcher(part);
        boolean valid = range.matches();
        int from = valid ? Integer.parseInt(range.group(1)) : 0;
        int to = valid && range.group(2) != null ? Integer.parseInt(range.group(2)) : from;
        if (from < 1 || to < from) {
          report(
              attribute,
              "\"" + part + "\" in " + attribute.name() + " is no line and no range of lines",
              "write numbers and ranges, such as " + attribute.name() + "=\"2-4 7\"");
        } else if (to > total) {
          report(
              attribute,
              "line " + to + " is to stand out, but the block has " + lines(total),
              "count the lines of the block from 1");
        }
        if (from >= 1 && from <= total && to >= from) {
          lines.set(from, Math.min(to, total) + 1);
        }
      }
    }
    return lines;
  }

  private static String lines(int total) {
    return total == 1 ? "1 line" : total + " lines";
  }

  private void report(Tag.Attribute attribute, String message, String hint) {
    report.accept(
        new ColouredHtml.Finding(attribute.start(), attribute.name(), CODE, message, hint));
  }

  private boolean hasClass(String name) {
    return tags.stream()
        .anyMatch(tag -> List.of(tag.value("class", html).split("\\s+")).contains(name));
  }

  private String value(String... names) {
    return all(names).stream()
        .findFirst()
        .map(found -> CharacterReferences.resolve(html, found.start(), found.end()))
        .orElse("");
  }

  private String lower(Tag.Attribute attribute) {
    return CharacterReferences.resolve(html, attribute.start(), attribute.end())
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private List<Tag.Attribute> all(String... names) {
    List<Tag.Attribute> all = new ArrayList<>();
    for (String name : names) {
      tags.forEach(tag -> tag.attribute(name).ifPresent(all::add));
    }
    return all;
  }
}
