package dev.recap.importer.source;

import dev.recap.importer.conference.ConferenceSource;
import dev.recap.importer.model.Export;
import dev.recap.importer.model.Source;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The systems that an export may come from, in the order in which they are looked for. */
public enum SourceKind {
  WORDPRESS("WordPress", WordPress::open),
  JEKYLL("Jekyll", Jekyll::open),
  HUGO("Hugo", Hugo::open),
  BLOGGER("Blogger", Blogger::open),
  GHOST("Ghost", Ghost::open),
  MEDIUM("Medium", Medium::open),
  TUMBLR("Tumblr", Tumblr::open),
  JBAKE("JBake", JBakeProject::open),
  CONFERENCE("pretalx, frab and Sessionize", ConferenceSource::open),
  PELICAN("Pelican", Pelican::open);

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // a method
  private final Opener opener;

  SourceKind(String title, Opener opener) {
    this.title = title;
    this.opener = opener;
  }

  /** Returns a source if an export is one of its kind, judged by its content. */
  private interface Opener {
    Optional<Source> open(Export export) throws IOException;
  }

  /** Returns the source of an export; nothing if no system is recognized. */
  public static Optional<Source> open(Export export) throws IOException {
    for (SourceKind kind : values()) {
      Optional<Source> source = kind.opener.open(export);
      if (source.isPresent()) {
        return source;
      }
    }
    return Optional.empty();
  }

  /** Returns the names of all systems. */
  public static String names() {
    return Arrays.stream(values()).map(kind -> kind.title).collect(Collectors.joining(", "));
  }
}
