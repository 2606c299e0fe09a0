package dev.recap.preview.http;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The media types of the files of a blog, as IANA registers them. */
public record ContentTypes(Charset charset) {

  /** The types of files in the site's encoding. */
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("html", "text/html"),
          Map.entry("htm", "text/html"),
          Map.entry("css", "text/css"),
          Map.entry("js", "text/javascript"),
          Map.entry("mjs", "text/javascript"),
          Map.entry("txt", "text/plain"),
          Map.entry("md", "text/markdown"),
          Map.entry("csv", "text/csv"),
          Map.entry("vcf", "text/vcard"),
          Map.entry("vtt", "text/vtt"),
          Map.entry("xml", "application/xml"),
          Map.entry("atom", "application/atom+xml"),
          Map.entry("rss", "application/rss+xml"));

  /** The types of files that are binary or have a fixed encoding. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          // Always UTF-8 (RFC 5545, section 6).
          Map.entry("ics", "text/calendar; charset=UTF-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("ico", "image/vnd.microsoft.icon"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("ttf", "font/ttf"),
          Map.entry("otf", "font/otf"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("zip", "application/zip"),
          Map.entry("wasm", "application/wasm"));

  /** Returns true if browsers show a file of that name as a page. */
  public static boolean isPage(String name) {
    return name.endsWith(".html") || name.endsWith(".htm") || name.indexOf('.') < 0;
  }

  /**
   * Returns the type of a file; nothing for a name without an extension, which may be a page: the
   * browser then guesses the type.
   */
  Optional<String> typeOf(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    String text = TEXTS.get(extension);
    return Optional.of(
        text == null
            ? OTHERS.getOrDefault(extension, "application/octet-stream")
            : text + "; charset=" + charset.name());
  }
}
