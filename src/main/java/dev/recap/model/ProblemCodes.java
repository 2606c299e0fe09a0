package dev.recap.model;

import java.util.Set;

/** The kinds of {@link Problem} that a bake can tell of; docs/problems.md explains each. */
public final class ProblemCodes {

  public static final Set<String> ALL =
      Set.of(
          "author-twins",
          "bad-csv",
          "bad-date",
          "bad-encoding",
          "bad-escape",
          "bad-json",
          "bad-line",
          "bad-permalink",
          "bad-setting",
          "bad-yaml",
          "case-collision",
          "category-twins",
          "collision",
          "damaged-manifest",
          "data-twins",
          "date-from-file",
          "dead-anchor",
          "dead-link",
          "duplicate-column",
          "duplicate-key",
          "endless-variable",
          "legacy-settings",
          "long-name",
          "missing-content",
          "missing-data",
          "missing-date",
          "missing-engine",
          "missing-host",
          "missing-image",
          "missing-include",
          "missing-status",
          "missing-template",
          "missing-title",
          "missing-type",
          "nested-too-deep",
          "not-utf8",
          "permalink-outside",
          "ragged-row",
          "skipped-file",
          "tag-twins",
          "template-clock",
          "template-endless",
          "template-error",
          "template-missing-value",
          "template-syntax",
          "template-unreadable",
          "unclosed-front-matter",
          "unknown-element",
          "unknown-key",
          "unknown-status",
          "unknown-type",
          "unknown-variable",
          "unread-header",
          "unreadable-file",
          "unsupported-content",
          "wrong-type");

  private ProblemCodes() {}
}
