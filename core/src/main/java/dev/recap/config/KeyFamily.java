package dev.recap.config;

/**
 * Keys that differ in one part, such as {@code permalink.post} and {@code permalink.page}.
 *
 * @param key named with a placeholder, {@code permalink.TYPE}
 * @param placeholder {@code TYPE}
 */
record KeyFamily(Key key, String placeholder) {

  /** The key of one member. */
  Key key(String member) {
    return new Key(prefix() + member + suffix(), key.kind(), "", key.origin(), key.meaning());
  }

  /** The part of a key that differs; empty where the key is none of the family. */
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
