package dev.recap.cli;

import dev.recap.scaffold.NewProject;
import dev.recap.scaffold.Scaffold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Makes a project to begin with, and tells what to do with it. */
record NewProjects(Console console, CommandLine command) {

  static final String FREEMARKER = "freemarker";

  /** Gives the exit code. */
  int jbake(Path folder, String engine) throws IOException {
    if (!engine.equals(FREEMARKER)) {
      throw new ParameterException(
          command,
          "there is no example project with %s templates, only one with freemarker"
              .formatted(engine));
    }
    Scaffold scaffold = Scaffold.jbake();
    NewProject project = project(folder);
    List<String> obstacles = project.obstacles(scaffold);
    if (!obstacles.isEmpty()) {
      throw new ParameterException(
          command,
          "\"%s\" has %s already, and nothing is overwritten"
              .formatted(folder, String.join(", ", obstacles)));
    }
    project.make(scaffold);
    console.out("made a project of %d files in %s".formatted(scaffold.files().size(), folder));
    tellWhatNext(folder);
    return 0;
  }

  /** Gives the exit code. */
  int blog(Path folder) throws IOException {
    Scaffold scaffold = Scaffold.blog();
    List<String> left = project(folder).complete(scaffold);
    int made = scaffold.files().size() - left.size();
    console.out("made a blog in %s: %d files".formatted(folder, made));
    if (!left.isEmpty()) {
      console.out("left as they were: " + String.join(", ", left));
    }
    tellWhatNext(folder);
    return 0;
  }

  private NewProject project(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new ParameterException(command, "\"" + folder + "\" is a file, not a folder");
    }
    return new NewProject(folder);
  }

  private void tellWhatNext(Path folder) {
    console.out("recap serve " + folder + " shows it while you write");
  }
}
