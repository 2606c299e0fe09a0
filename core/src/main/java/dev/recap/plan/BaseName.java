package dev.recap.plan;

/** The last part of a path without its extension; what only begins with a dot has none. */
public final class BaseName {

  private BaseName() {}

  public static String of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
