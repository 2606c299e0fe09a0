package dev.recap.output;

import dev.recap.model.OutputPath;
import dev.recap.parallel.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project whose site is a map from paths to texts. */
record TestProject(Path folder, Path output) {

  static TestProject in(Path folder) {
    return new TestProject(folder, folder.resolve("output"));
  }

  WriteReport bake(Map<String, String> site) {
    return bake(site, OverwriteMode.CHANGED);
  }

  WriteReport bake(Map<String, String> site, OverwriteMode overwriteMode) {
    try (OutputFolder out = open(overwriteMode)) {
      write(site, out);
      return out.commit();
    }
  }

  OutputFolder open(OverwriteMode overwriteMode) {
    return OutputFolder.open(
        folder,
        output,
        overwriteMode,
        message -> {
          throw new AssertionError(message);
        },
        Workers.ofCaller());
  }

  static void write(Map<String, String> site, OutputFolder out) {
    site.forEach((path, text) -> out.write(new OutputPath(path), bytes(text)));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Puts a file into the output as a user does. */
  void put(String path, String text) throws IOException {
    Path file = output.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  SortedMap<String, String> files() throws IOException {
    return tree(output);
  }

  /** Every file with its text, and every folder with a closing slash and no text. */
  static SortedMap<String, String> tree(Path top) throws IOException {
    SortedMap<String, String> tree = new TreeMap<>();
    if (!Files.exists(top)) {
      return tree;
    }
    try (Stream<Path> paths = Files.walk(top)) {
      paths
          .filter(path -> !path.equals(top))
          .forEach(
              path -> {
                String name = top.relativize(path).toString().replace('\\', '/');
                if (Files.isDirectory(path)) {
                  tree.put(name + "/", "");
                } else {
                  tree.put(name, text(path));
                }
              });
    }
    return tree;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
