package dev.recap.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A place that the site can be published to: {@code publish.NAME=KIND:LOCATION}.
 *
 * @param location what follows the kind, in the form that the kind's own program reads
 * @param squash true if a git branch has only the last publish, not one commit for each
 */
public record PublishTarget(String name, Kind kind, String location, boolean squash) {

  /** The program that sends the files. */
  public enum Kind {
    DIR,
    RSYNC,
    RCLONE,
    GIT;

    private String prefix() {
      return name().toLowerCase(Locale.ROOT) + ":";
    }
  }

  static final String HINT =
      "write git:origin/gh-pages, rsync:user@host:/var/www/blog, rclone:remote:bucket/path or"
          + " dir:/srv/www, for example";

  /** Parses a value; one that a program could take for an option is none. */
  static Optional<PublishTarget> parse(String name, String value, boolean squash) {
    return Arrays.stream(Kind.values())
        .filter(kind -> value.startsWith(kind.prefix()))
        .map(kind -> new PublishTarget(name, kind, value.substring(kind.prefix().length()), squash))
        .filter(PublishTarget::isPlausible)
        .findFirst();
  }

  private boolean isPlausible() {
    if (location.isEmpty() || location.startsWith("-")) {
      return false;
    }
    return switch (kind) {
      case DIR, RSYNC -> true;
      case RCLONE -> location.indexOf(':') >= 0;
      case GIT -> location.matches("[^#]+#[^#]+|[^/:#]+/[^#]+") && !location.endsWith("/");
    };
  }

  /** Returns the whole value, for messages. */
  @Override
  public String toString() {
    return kind.prefix() + location;
  }
}
