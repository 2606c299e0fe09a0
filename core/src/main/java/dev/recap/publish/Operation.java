package dev.recap.publish;

import dev.recap.problem.SafeText;
import java.util.Locale;
import java.util.Optional;

/**
 * One step of a publish on the target.
 *
 * @param name the path of the file, or the branch that is pushed; empty for the lock
 * @param file the file that is sent, if it is one of the site
 */
public record Operation(Kind kind, String name, Optional<SiteFile> file) {

  /** The kind of an operation. */
  public enum Kind {
    LOCK,
    ADD,
    REPLACE,
    DELETE,
    RECORD,
    PUSH,
    UNLOCK
  }

  static Operation of(Kind kind, String name) {
    return new Operation(kind, name, Optional.empty());
  }

  static Operation put(Kind kind, SiteFile file) {
    return new Operation(kind, file.path().value(), Optional.of(file));
  }

  /** Returns the line of a dry run. */
  public String line() {
    String size =
        file.map(sent -> String.format(Locale.ROOT, " (%,d bytes)", sent.size())).orElse("");
    String word = kind.name().toLowerCase(Locale.ROOT);
    return name.isEmpty() ? word : word + " " + SafeText.of(name) + size;
  }
}
