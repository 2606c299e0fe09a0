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
    return make(folder, Scaffold.jbake());
  }

  private int make(Path folder, Scaffold scaffold) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new ParameterException(command, "\"" + folder + "\" is a file, not a folder");
    }
    NewProject project = new NewProject(folder);
    List<String> obstacles = project.obstacles(scaffold);
    if (!obstacles.isEmpty()) {
      throw new ParameterException(
          command,
          "\"%s\" has %s already, and nothing is overwritten"
              .formatted(folder, String.join(", ", obstacles)));
    }
    project.make(scaffold);
    console.say("made a project of %d files in %s".formatted(scaffold.files().size(), folder));
    console.say("recap -s " + folder + " bakes and shows it");
    return 0;
  }
}
