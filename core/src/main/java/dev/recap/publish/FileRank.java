package dev.recap.publish;

import dev.recap.model.OutputPath;
import dev.recap.output.ContentTypes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The place of a file in the order of a publish: a file comes after those that it names. */
enum FileRank {
  /** A picture, a font, a download: it names no other file. */
  MEDIA("assets"),
  /** A style sheet, a script or data for one. */
  CODE("assets"),
  PAGE("pages"),
  HOME("home page"),
  /** A feed, the site map or robots.txt. */
  LIST("feeds and site map");

  private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");
  private static final Set<String> CODES =
      Set.of("css", "js", "mjs", "json", "webmanifest", "svg", "map");
  private static final Set<String> LISTS = Set.of("xml", "rss", "atom", "rdf");
  private static final Pattern LIST_ROOT =
      Pattern.compile("<(rss|feed|urlset|sitemapindex|rdf:rdf)[\\s>]");
  private static final Pattern PAGE_ROOT = Pattern.compile("<(!doctype\\s+html|html)[\\s>]");
  private static final int HEAD = 2000;

  private final String stage;

  FileRank(String stage) {
    this.stage = stage;
  }

  /** Returns the name of the files for a reader of the progress. */
  String stage() {
    return stage;
  }

  boolean isPage() {
    return this == PAGE || this == HOME;
  }

  /**
   * Returns the rank of a baked file; the content decides where the name does not.
   *
   * @param home the path of the home page
   */
  static FileRank of(OutputPath path, Path file, String home) throws IOException {
    FileRank named = of(path, home);
    String extension = extension(path);
    if (named == LIST && LISTS.contains(extension)) {
      return LIST_ROOT.matcher(head(file)).find() ? LIST : MEDIA;
    }
    boolean unknown = named == PAGE && !PAGES.contains(extension);
    return !unknown || PAGE_ROOT.matcher(head(file)).find() ? named : MEDIA;
  }

  /** Returns the rank of a file by its name. */
  static FileRank of(OutputPath path, String home) {
    String extension = extension(path);
    if (path.value().equals(home)) {
      return HOME;
    }
    if (LISTS.contains(extension) || path.value().equals("robots.txt")) {
      return LIST;
    }
    if (CODES.contains(extension)) {
      return CODE;
    }
    return PAGES.contains(extension) || !ContentTypes.isKnown(extension) ? PAGE : MEDIA;
  }

  static String extension(OutputPath path) {
    String name = path.fileName();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
  }
}
