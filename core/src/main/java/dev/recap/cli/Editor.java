package dev.recap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The author's editor.
 *
 * @param command as a shell understands it, options and all
 */
record Editor(String command) {

  /** The one that {@code VISUAL} names, or else {@code EDITOR}. */
  static Editor of(Map<String, String> environment, CommandLine program) {
    return Stream.of("VISUAL", "EDITOR")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(command -> !command.isBlank())
        .findFirst()
        .map(Editor::new)
        .orElseThrow(
            () ->
                new ParameterException(
                    program, "--edit needs an editor, and neither VISUAL nor EDITOR names one"));
  }

  /** Waits until the author is done; gives the exit code. */
  int open(Path file) throws IOException, InterruptedException {
    // As version control does it: "code --wait" is an editor, too.
    return new ProcessBuilder("sh", "-c", command + " \"$@\"", command, file.toString())
        .inheritIO()
        .start()
        .waitFor();
  }
}
