package dev.recap.config;

/**
 * A key of {@code jbake.properties}.
 *
 * @param fallback the value of a project that does not set it, as the file would write it; empty
 *     where there is none
 * @param meaning one line for the manual
 */
record Key(String name, Kind kind, String fallback, Origin origin, String meaning) {

  /** What a value looks like. */
  enum Kind {
    FLAG("true or false"),
    NUMBER("a number"),
    TEXT("a text"),
    WORD("a word"),
    LIST("a list"),
    FILE("a file"),
    FOLDER("a folder"),
    URL("an address"),
    ZONE("a time zone"),
    LOCALE("a locale"),
    LANGUAGE("a language"),
    CHARSET("a character set"),
    DATE_FORMAT("a date pattern"),
    FLAVOR("jbake or modern"),
    SEVERITY("error, warning or off"),
    PATTERN("an address pattern");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** Whose key it is. */
  enum Origin {
    /** JBake's, and it does here what it does there. */
    JBAKE,
    /** Recap's own. */
    RECAP,
    /** JBake's, without effect here but for templates that show it. */
    UNUSED
  }

  static Key jbake(String name, Kind kind, String fallback, String meaning) {
    return new Key(name, kind, fallback, Origin.JBAKE, meaning);
  }

  static Key recap(String name, Kind kind, String fallback, String meaning) {
    return new Key(name, kind, fallback, Origin.RECAP, meaning);
  }

  static Key unused(String name, String fallback, String meaning) {
    return new Key(name, Kind.WORD, fallback, Origin.UNUSED, meaning);
  }
}
