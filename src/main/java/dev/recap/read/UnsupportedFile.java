package dev.recap.read;

import dev.recap.model.Place;
import dev.recap.model.Problem;
import dev.recap.model.SourcePath;
import java.util.Locale;
import java.util.Set;

/** A content file that JBake reads with an engine that isn't there. */
final class UnsupportedFile {

  private UnsupportedFile() {}

  static boolean is(SourcePath file) {
    return isAsciiDoc(file) || isYaml(file);
  }

  static boolean isAsciiDoc(SourcePath file) {
    return Set.of("ad", "adoc", "asciidoc").contains(extension(file));
  }

  private static boolean isYaml(SourcePath file) {
    return Set.of("yml", "yaml").contains(extension(file));
  }

  static Problem problem(SourcePath file) {
    boolean yaml = isYaml(file);
    return Problem.warning(
        "unsupported-content",
        Place.ofFile(file.value()),
        yaml
            ? "documents of YAML alone (.%s) can't be read".formatted(file.extension())
            : "AsciiDoc (.%s) is read only if AsciidoctorJ is there".formatted(file.extension()),
        yaml
            ? "write it as Markdown or HTML, or move it to the data folder"
            : "put org.asciidoctor:asciidoctorj 2.5 and what it needs into the folder lib:"
                + " docs/extending.md says how");
  }

  private static String extension(SourcePath file) {
    return file.extension().toLowerCase(Locale.ROOT);
  }
}
