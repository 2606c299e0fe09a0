package dev.recap.check;

import java.util.Set;

/** Where the manual explains a problem. */
public final class Manual {

  /** What docs/check.md has a section of; everything else stands in docs/problems.md. */
  static final Set<String> CHECKED =
      Set.of(
          "author-near-twins",
          "case-collision",
          "case-twins",
          "category-near-twins",
          "date-mismatch",
          "dead-anchor",
          "dead-external-link",
          "dead-link",
          "double-part",
          "duplicate-id",
          "expired-post",
          "future-post",
          "heading-jump",
          "impossible-part",
          "insecure-resource",
          "lone-part",
          "long-title",
          "missing-alt",
          "missing-asset",
          "missing-description",
          "missing-end",
          "missing-image",
          "missing-part",
          "room-overlap",
          "series-near-twins",
          "speaker-near-twins",
          "tag-near-twins",
          "tag-twins",
          "talk-outside-event",
          "unlinked-page",
          "unused-file",
          "vague-alt");

  private Manual() {}

  public static String sectionOf(String code) {
    return CHECKED.contains(code) ? "docs/check.md#" + code : "docs/problems.md";
  }
}
