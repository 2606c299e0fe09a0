package dev.recap.config;

/**
 * A key of {@code jbake.properties}.
 *
 * @param fallback the value of a project that does not set it, as the file would write it; empty if
 *     there is none
 * @param meaning one line for the manual
 */
record Key(String name, Kind kind, String fallback, Origin origin, String meaning) {

  /** The form of a value. */
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
    CLASSES("short or prism"),
    METADATA("keep or remove"),
    SIZE("a size"),
    COLOR("a colour"),
    SEVERITY("error, warning or off"),
    PATTERN("an address pattern"),
    TARGET("a target"),
    HISTORY("keep or squash");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** The program that introduced a key. */
  enum Origin {
    /** JBake, and the key has the same effect here. */
    JBAKE,
    RECAP,
    /** JBake, but the key has no effect here except for templates that show it. */
    UNUSED
  }

  /**
   * Keys that differ in one part, such as {@code permalink.post} and {@code permalink.page}.
   *
   * @param key named with a placeholder, {@code permalink.TYPE}
   * @param placeholder {@code TYPE}
   */
  record Family(Key key, String placeholder) {

    /** Returns the key of one member. */
    Key key(String member) {
      return new Key(prefix() + member + suffix(), key.kind(), "", key.origin(), key.meaning());
    }

    /** Returns the part of a key that differs; empty if the key is not in the family. */
    String member(String name) {
      int length = name.length() - prefix().length() - suffix().length();
      if (length <= 0 || !name.startsWith(prefix()) || !name.endsWith(suffix())) {
        return "";
      }
      return name.substring(prefix().length(), prefix().length() + length);
    }

    private String prefix() {
      return key.name().substring(0, key.name().indexOf(placeholder));
    }

    private String suffix() {
      return key.name().substring(prefix().length() + placeholder.length());
    }
  }
}
