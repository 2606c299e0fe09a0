package dev.recap.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A folder that becomes a project. Nothing that lies in it is overwritten. */
public record NewProject(Path folder) {

  /**
   * What the folder holds already of that which the scaffold would bring, whatever its capitals;
   * its folders count as a whole, as with JBake. Empty where a project can be made.
   */
  public List<String> obstacles(Scaffold scaffold) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    wanted.addAll(scaffold.files());
    wanted.addAll(scaffold.folders());
    try (var entries = Files.list(folder)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(wanted::contains)
          .sorted()
          .toList();
    }
  }

  /**
   * Copies the scaffold's files.
   *
   * @throws java.nio.file.FileAlreadyExistsException if one of them is there
   */
  public void make(Scaffold scaffold) throws IOException {
    for (String file : scaffold.files()) {
      write(scaffold, file);
    }
  }

  /** Copies those of the scaffold's files that are not there; gives those that are. */
  public List<String> complete(Scaffold scaffold) throws IOException {
    List<String> left = new ArrayList<>();
    for (String file : scaffold.files()) {
      if (Files.exists(folder.resolve(file))) {
        left.add(file);
      } else {
        write(scaffold, file);
      }
    }
    return left;
  }

  private void write(Scaffold scaffold, String file) throws IOException {
    Path target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    Files.write(target, scaffold.content(file), StandardOpenOption.CREATE_NEW);
  }
}
