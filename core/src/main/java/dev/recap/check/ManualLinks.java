package dev.recap.check;

import java.util.Set;

/** Finds the section of the manual that explains a problem. */
public final class ManualLinks {

  /** The codes with a section in docs/check.md; all others are in docs/problems.md. */
  static final Set<String> CHECKED =
      Set.of(
          "similar-author",
          "case-collision",
          "placeholder-host",
          "theme-language",
          "case-conflict",
          "similar-category",
          "date-mismatch",
          "dead-anchor",
          "dead-external-link",
          "dead-link",
          "duplicate-part",
          "duplicate-id",
          "expired-post",
          "future-post",
          "skipped-heading-level",
          "impossible-part",
          "mixed-content",
          "lone-part",
          "long-title",
          "missing-alt",
          "missing-asset",
          "missing-description",
          "missing-end",
          "missing-image",
          "missing-part",
          "room-overlap",
          "similar-series",
          "similar-speaker",
          "similar-tag",
          "duplicate-tag",
          "talk-outside-event",
          "orphan-page",
          "unused-file",
          "vague-alt");

  private ManualLinks() {}

  public static String sectionOf(String code) {
    return CHECKED.contains(code) ? "docs/check.md#" + code : "docs/problems.md";
  }
}
