package dev.recap.publish;

import dev.recap.model.OutputPath;
import dev.recap.output.ContentTypes;
import java.util.regex.Pattern;

/** The HTTP headers of a file, for targets that store them with it. */
record FileHeaders(String contentType, String cacheControl) {

  /** A name with a digest of the content, such as {@code site.3f2a9c1b.css}, not with a date. */
  private static final Pattern FINGERPRINTED =
      Pattern.compile(".*[.-](?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{8,64}\\.[^.]+");

  private static final String ASK = "no-cache";
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String HOUR = "public, max-age=3600";

  /** The headers of Recap's own files on the target. */
  static final FileHeaders OWN = new FileHeaders("text/plain; charset=utf-8", ASK);

  static FileHeaders of(OutputPath path, FileRank rank, ContentTypes types) {
    String type =
        types
            .typeOf(path.fileName())
            .orElse(rank.isPage() ? types.page() : "application/octet-stream");
    return new FileHeaders(type, cacheControl(path, rank));
  }

  private static String cacheControl(OutputPath path, FileRank rank) {
    if (rank != FileRank.MEDIA && rank != FileRank.CODE) {
      return ASK;
    }
    return FINGERPRINTED.matcher(path.fileName()).matches() ? FOREVER : HOUR;
  }
}
