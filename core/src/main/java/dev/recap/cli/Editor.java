package dev.recap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The author's editor.
 *
 * @param command a shell command, which may contain options
 */
record Editor(String command) {

  /** Returns the editor that {@code VISUAL} names, or else {@code EDITOR}. */
  static Editor of(Map<String, String> environment, ConsoleCommand command) {
    return Stream.of("VISUAL", "EDITOR")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isBlank())
        .findFirst()
        .map(Editor::new)
        .orElseThrow(
            () ->
                command.usageError(
                    "--edit needs an editor, and neither VISUAL nor EDITOR names one"));
  }

  /** Opens a file, waits until the editor ends, and returns its exit code. */
  int open(Path file) throws IOException, InterruptedException {
    // A shell runs it, as with Git, because it may contain options: "code --wait".
    return new ProcessBuilder("sh", "-c", command + " \"$@\"", command, file.toString())
        .inheritIO()
        .start()
        .waitFor();
  }
}
