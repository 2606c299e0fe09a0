package dev.recap.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format of pictures that Recap reads or writes. */
public enum PictureFormat {
  JPEG("jpg", "image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif")),
  PNG("png", "image/png", List.of("png")),
  WEBP("webp", "image/webp", List.of("webp")),
  AVIF("avif", "image/avif", List.of("avif"));

  private final String extension;
  private final String mediaType;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> extensions;

  PictureFormat(String extension, String mediaType, List<String> extensions) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.extensions = extensions;
  }

  /** Returns the usual extension of files, without its dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Returns the format of files with an extension. */
  public static Optional<PictureFormat> ofExtension(String extension) {
    String lower = extension.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.extensions.contains(lower)).findFirst();
  }
}
