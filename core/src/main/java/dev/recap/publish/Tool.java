package dev.recap.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A program of the author's: git, rsync or rclone, with its own configuration, keys and agents.
 *
 * @param install how to install it, as the end of a sentence
 * @param folder that it runs in
 * @param environment variables in addition to those of this process
 * @param withoutVariables variables of this process that it must not see
 */
record Tool(
    String name,
    String install,
    Path folder,
    Map<String, String> environment,
    Set<String> withoutVariables) {

  private static final int MOST_LINES = 5;

  static Tool of(String name, Path folder) {
    return new Tool(
        name,
        "apt install %s, dnf install %s or brew install %s".formatted(name, name, name),
        folder,
        Map.of("LC_ALL", "C"),
        Set.of());
  }

  Tool in(Path other) {
    return new Tool(name, install, other, environment, withoutVariables);
  }

  Tool without(Set<String> variables) {
    return new Tool(name, install, folder, environment, variables);
  }

  Tool with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    return new Tool(name, install, folder, all, withoutVariables);
  }

  /**
   * The result of a run.
   *
   * @param out the standard output
   * @param err the error output
   */
  @SuppressWarnings("ArrayRecordComponent") // read as text, never compared
  record Result(Tool tool, int exit, byte[] out, String err) {

    String text() {
      return rawText().strip();
    }

    String rawText() {
      return new String(out, StandardCharsets.UTF_8);
    }

    /** Returns this result if the program succeeded. */
    Result orThrow(String hint) throws PublishException {
      if (exit != 0) {
        throw failure(hint);
      }
      return this;
    }

    PublishException failure(String hint) {
      List<String> lines = err.lines().filter(line -> !line.isBlank()).toList();
      List<String> last = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
      return new PublishException(
          "%s failed with exit code %d%s"
              .formatted(tool.name, exit, last.isEmpty() ? "" : ": " + String.join("; ", last)),
          hint);
    }
  }

  Result run(String... arguments) throws IOException {
    return run(List.of(arguments), new byte[0], line -> {});
  }

  Result run(List<String> arguments, byte[] in) throws IOException {
    return run(arguments, in, line -> {});
  }

  /** A writer of what the program reads. */
  interface Input {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Runs the program. It may ask the author on the terminal, but reads nothing else from there. */
  Result run(List<String> arguments, byte[] in, Consumer<String> errorLine) throws IOException {
    return run(arguments, out -> out.write(in), errorLine);
  }

  Result run(List<String> arguments, Input input, Consumer<String> errorLine) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(name);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeAll(withoutVariables);
    builder.environment().putAll(environment);
    Process process = start(builder);
    try {
      CompletableFuture<byte[]> out =
          CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
      CompletableFuture<String> err =
          CompletableFuture.supplyAsync(() -> lines(process.errorReader(), errorLine));
      write(input, process);
      int exit = process.waitFor();
      return new Result(this, exit, out.join(), err.join());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + name + " was running");
    } finally {
      process.destroy();
    }
  }

  private Process start(ProcessBuilder builder) throws IOException {
    try {
      return builder.start();
    } catch (IOException e) {
      // The folder exists, so the program does not.
      throw new PublishException(name + " is not installed, or not on the PATH", install);
    }
  }

  private static void write(Input input, Process process) throws IOException {
    try (OutputStream out = process.getOutputStream()) {
      input.writeTo(out);
    } catch (PublishException e) {
      throw e;
    } catch (IOException e) {
      // The program ended early; its exit code and its error output tell why.
      if (process.isAlive()) {
        throw e;
      }
    }
  }

  private static byte[] read(InputStream in) {
    try (in) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lines(BufferedReader reader, Consumer<String> each) {
    StringBuilder all = new StringBuilder();
    try (reader) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        each.accept(line);
        all.append(line).append('\n');
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
