package dev.recap.plan;

import dev.recap.model.OutputPath;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds outputs whose names are longer than file systems take, before one of them fails in the
 * midst of writing.
 */
final class LongNames {

  /** The longest name of a file: in bytes on Linux, in characters on macOS and Windows. */
  private static final int LONGEST_NAME = 255;

  /** The most bytes of a character of the Basic Multilingual Plane in UTF-8. */
  private static final int BYTES_OF_A_CHARACTER = 3;

  /** macOS takes 1024 with the way to the output folder, Linux 4096. */
  private static final int LONGEST_PATH = 900;

  private static final int SHOWN = 40;

  private LongNames() {}

  /** The outputs that can be written; the others are reported. */
  static List<Output> without(List<Output> outputs, Problems problems) {
    return outputs.stream()
        .filter(
            output -> {
              Optional<String> excess = excess(output.path());
              excess.ifPresent(message -> problems.add(problem(output, message)));
              return excess.isEmpty();
            })
        .toList();
  }

  private static Optional<String> excess(OutputPath path) {
    return longName(path).or(() -> longPath(path));
  }

  private static Optional<String> longName(OutputPath path) {
    if (path.value().length() <= LONGEST_NAME / BYTES_OF_A_CHARACTER) {
      return Optional.empty();
    }
    return Arrays.stream(path.value().split("/"))
        .filter(name -> bytes(name) > LONGEST_NAME)
        .findFirst()
        .map(
            name ->
                "the file name \"%s\" has %s bytes, and file systems take %s"
                    .formatted(shown(name), bytes(name), LONGEST_NAME));
  }

  private static Optional<String> longPath(OutputPath path) {
    return Optional.of(path.value())
        .filter(value -> value.length() > LONGEST_PATH)
        .map(
            value ->
                "the path \"%s\" has %s characters, more than the %s that are safe"
                    .formatted(shown(value), value.length(), LONGEST_PATH));
  }

  private static int bytes(String name) {
    return name.length() > LONGEST_NAME / BYTES_OF_A_CHARACTER
        ? name.getBytes(StandardCharsets.UTF_8).length
        : 0;
  }

  private static String shown(String name) {
    return name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "…";
  }

  private static Problem problem(Output output, String message) {
    return Problem.error(
        "long-name",
        output.origin().place(),
        message,
        "shorten it, or give it another permalink or slug");
  }
}
