package dev.recap.differential;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All files of an output by path, as ISO-8859-1, so that the comparison sees each byte. */
record OutputFiles(SortedMap<String, String> texts) {

  static OutputFiles in(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          texts.put(
              folder.relativize(file).toString().replace('\\', '/'),
              new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return new OutputFiles(texts);
  }

  List<Difference> differencesTo(OutputFiles recap, String project) {
    List<Difference> differences = new ArrayList<>();
    SortedSet<String> paths = new TreeSet<>(texts.keySet());
    paths.addAll(recap.texts.keySet());
    for (String path : paths) {
      String file = project + "/" + path;
      String jbakes = texts.get(path);
      String recaps = recap.texts.get(path);
      if (jbakes == null || recaps == null) {
        differences.add(new Difference(file, orNone(jbakes), orNone(recaps)));
      } else if (!jbakes.equals(recaps)) {
        differences.addAll(lines(file, jbakes, recaps));
      }
    }
    return differences;
  }

  private static String orNone(String text) {
    return text == null ? Difference.NO_FILE : "(a file)";
  }

  private static List<Difference> lines(String file, String jbake, String recap) {
    return DiffUtils.diff(List.of(jbake.split("\n", -1)), List.of(recap.split("\n", -1)))
        .getDeltas()
        .stream()
        .map(delta -> difference(file, delta))
        .toList();
  }

  private static Difference difference(String file, AbstractDelta<String> delta) {
    return new Difference(
        file,
        String.join("\n", delta.getSource().getLines()),
        String.join("\n", delta.getTarget().getLines()));
  }
}
