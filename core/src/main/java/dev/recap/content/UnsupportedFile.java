package dev.recap.content;

import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.Locale;
import java.util.Set;

/** A content file that JBake reads with an engine that isn't there. */
final class UnsupportedFile {

  private UnsupportedFile() {}

  static boolean isAsciiDoc(SourcePath file) {
    return Set.of("ad", "adoc", "asciidoc").contains(extension(file));
  }

  static Problem problem(SourcePath file) {
    return Problem.warning(
        "unsupported-content",
        Place.ofFile(file.value()),
        "AsciiDoc (.%s) is read only if AsciidoctorJ is there".formatted(file.extension()),
        "put org.asciidoctor:asciidoctorj 2.5 and what it needs into the folder lib:"
            + " docs/extending.md says how");
  }

  private static String extension(SourcePath file) {
    return file.extension().toLowerCase(Locale.ROOT);
  }
}
