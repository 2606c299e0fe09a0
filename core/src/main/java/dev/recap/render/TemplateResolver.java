package dev.recap.render;

import dev.recap.model.KnownEngine;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Finds the file for a configured template name, and what renders it. jbake: if the file does not
 * exist, a file of the same name for any other engine is used. The project's files take precedence
 * over Recap's own. Thread-safe.
 */
final class TemplateResolver {

  private final Path folder;
  private final Templates freemarker;
  private final List<String> projectEngines;
  private final Map<String, Optional<Choice>> choices = new ConcurrentHashMap<>();

  /**
   * @param folder the project's templates
   * @param projectEngines file name extensions of the engines that the project brings
   */
  TemplateResolver(Path folder, Templates freemarker, List<String> projectEngines) {
    this.folder = folder;
    this.freemarker = freemarker;
    this.projectEngines = List.copyOf(projectEngines);
  }

  /** The engine that renders a template. */
  enum Engine {
    FREEMARKER,
    PROJECT,
    MISSING
  }

  /** A template file and what renders it. */
  record Choice(String name, Engine engine) {}

  /** Returns nothing if no such template exists. */
  Optional<Choice> resolve(String configured) {
    return choices.computeIfAbsent(configured, this::find);
  }

  private Optional<Choice> find(String configured) {
    int dot = configured.lastIndexOf('.');
    String base = dot > 0 ? configured.substring(0, dot) : configured;
    Stream<String> extensions =
        Stream.of(
                Stream.of("ftlh", "ftlx", "ftl"),
                projectEngines.stream(),
                KnownEngine.templateExtensions().stream())
            .flatMap(candidates -> candidates);
    return Stream.concat(Stream.of(configured), extensions.map(extension -> base + "." + extension))
        .filter(this::exists)
        .findFirst()
        .map(name -> new Choice(name, engineOf(name)))
        .or(() -> freemarker.find(configured).map(name -> new Choice(name, Engine.FREEMARKER)));
  }

  private Engine engineOf(String name) {
    if (projectEngines.contains(extension(name))) {
      return Engine.PROJECT;
    }
    return knownEngine(name).isPresent() ? Engine.MISSING : Engine.FREEMARKER;
  }

  private boolean exists(String name) {
    try {
      Path file = folder.resolve(name).normalize();
      return file.startsWith(folder) && Files.isRegularFile(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Returns the engine that renders a template of this name, if it is not Freemarker. */
  static Optional<KnownEngine> knownEngine(String name) {
    return KnownEngine.ofTemplates(extension(name));
  }
}
