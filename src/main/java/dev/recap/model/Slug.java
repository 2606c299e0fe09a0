package dev.recap.model;

public final class Slug {
  private Slug() {}

  public static String of(String s) {
    return s.toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
