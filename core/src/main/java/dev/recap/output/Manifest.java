package dev.recap.output;

import dev.recap.model.OutputPath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The files that bakes have written to one output folder.
 *
 * <p>Its text has a line with the version of the format, the number of files and the folder's name;
 * then a line for each file, sorted. Bakes remove files because of it, so text that differs in any
 * way is ignored.
 *
 * @param output the folder, relative to the project's folder if it is inside
 */
record Manifest(String output, Set<OutputPath> files) {

  private static final String FORMAT = "recap-files 1";

  static Manifest empty(String output) {
    return new Manifest(output, Set.of());
  }

  Manifest with(Set<OutputPath> more) {
    if (files.containsAll(more)) {
      return this;
    }
    Set<OutputPath> union = new HashSet<>(files);
    union.addAll(more);
    return new Manifest(output, union);
  }

  /**
   * Parses the text of a manifest.
   *
   * @param place the text's file, for problems
   */
  static Manifest parse(String text, String output, String place, Consumer<Problem> problems) {
    List<String> lines = text.lines().toList();
    String first = lines.isEmpty() ? "" : lines.get(0);
    if (!first.equals(header(output, lines.size() - 1))) {
      problems.accept(damaged(output, Place.ofLine(place, 1), first));
      return empty(output);
    }
    Set<OutputPath> files = new HashSet<>(2 * lines.size());
    String before = "";
    for (int i = 1; i < lines.size(); i++) {
      Optional<OutputPath> next = next(lines.get(i), before);
      if (next.isEmpty()) {
        problems.accept(damaged(output, Place.ofLine(place, i + 1), lines.get(i)));
        return empty(output);
      }
      before = next.get().value();
      files.add(next.get());
    }
    return new Manifest(output, files);
  }

  static Problem damaged(String output, Place place, String found) {
    return Problem.warning(
        "damaged-manifest",
        place,
        "the list of files that bakes wrote to "
            + output
            + " has invalid content \""
            + found
            + "\"",
        "what earlier bakes left in " + output + " stays there; remove it yourself if it is stale");
  }

  private static Optional<OutputPath> next(String line, String before) {
    try {
      return Optional.of(new OutputPath(unescape(line)))
          .filter(file -> before.compareTo(file.value()) < 0);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String text() {
    StringBuilder text = new StringBuilder(header(output, files.size())).append('\n');
    files.stream().sorted().forEach(file -> text.append(escape(file.value())).append('\n'));
    return text.toString();
  }

  private static String header(String output, int count) {
    return FORMAT + " " + count + " " + escape(output);
  }

  // A path has no backslash, but an asset's path may have a line break.
  private static String escape(String path) {
    return path.replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescape(String line) {
    return line.replace("\\n", "\n").replace("\\r", "\r");
  }
}
