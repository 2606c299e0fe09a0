package dev.recap.publish;

import dev.recap.model.OutputPath;
import java.util.Map;
import java.util.regex.Pattern;

/** The HTTP headers of a file, for targets that store them with it. */
record MediaType(String contentType, String cacheControl) {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("htm", "text/html; charset=utf-8"),
          Map.entry("xhtml", "application/xhtml+xml; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("xml", "application/xml"),
          Map.entry("rss", "application/rss+xml"),
          Map.entry("atom", "application/atom+xml"),
          Map.entry("rdf", "application/rdf+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("md", "text/markdown; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("vtt", "text/vtt; charset=utf-8"),
          Map.entry("srt", "text/plain; charset=utf-8"),
          Map.entry("ics", "text/calendar; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("ttf", "font/ttf"),
          Map.entry("otf", "font/otf"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("opus", "audio/ogg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("epub", "application/epub+zip"),
          Map.entry("zip", "application/zip"),
          Map.entry("gz", "application/gzip"),
          Map.entry("wasm", "application/wasm"),
          Map.entry(
              "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
          Map.entry("odp", "application/vnd.oasis.opendocument.presentation"));

  /** A name with a digest of the content, such as {@code site.3f2a9c1b.css}, not with a date. */
  private static final Pattern FINGERPRINTED =
      Pattern.compile(".*[.-](?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{8,64}\\.[^.]+");

  private static final String ASK = "no-cache";
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String HOUR = "public, max-age=3600";

  /** The headers of Recap's own files on the target. */
  static final MediaType OWN = new MediaType("text/plain; charset=utf-8", ASK);

  static boolean isKnown(String extension) {
    return TYPES.containsKey(extension);
  }

  static MediaType of(OutputPath path, FileRank rank) {
    String fallback = rank.isPage() ? "text/html; charset=utf-8" : "application/octet-stream";
    return new MediaType(
        TYPES.getOrDefault(FileRank.extension(path), fallback), cacheControl(path, rank));
  }

  private static String cacheControl(OutputPath path, FileRank rank) {
    if (rank != FileRank.MEDIA && rank != FileRank.CODE) {
      return ASK;
    }
    return FINGERPRINTED.matcher(path.fileName()).matches() ? FOREVER : HOUR;
  }
}
