package dev.recap.render;

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
                KnownEngine.ALL.stream().flatMap(engine -> engine.extensions().stream()))
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

  /** Returns the engine of JBake's that renders a template of this name. */
  static Optional<KnownEngine> knownEngine(String name) {
    return KnownEngine.ALL.stream()
        .filter(engine -> engine.extensions().contains(extension(name)))
        .findFirst();
  }

  /**
   * A template engine that JBake 2.7.0 has an adapter for, in the versions that it was released
   * with.
   *
   * @param extensions of its templates, without a dot
   * @param artifacts their coordinates in Maven Central
   */
  record KnownEngine(String name, List<String> extensions, List<String> artifacts) {

    private static final String COMMONS_LANG = "commons-lang:commons-lang:2.6";

    static final List<KnownEngine> ALL =
        List.of(
            new KnownEngine(
                "Groovy",
                List.of("gsp", "tpl", "groovy", "gxml"),
                List.of(
                    "org.codehaus.groovy:groovy:3.0.9",
                    "org.codehaus.groovy:groovy-templates:3.0.9",
                    "org.codehaus.groovy:groovy-dateutil:3.0.9")),
            new KnownEngine(
                "Thymeleaf",
                List.of("html", "thyme"),
                List.of("org.thymeleaf:thymeleaf:3.0.14.RELEASE", COMMONS_LANG)),
            new KnownEngine(
                "Pebble", List.of("peb", "pebble"), List.of("io.pebbletemplates:pebble:3.1.5")),
            new KnownEngine(
                "Jade", List.of("jade"), List.of("de.neuland-bfi:jade4j:1.3.2", COMMONS_LANG)));

    /** Returns what to put into lib/, as the middle of a sentence. */
    String requirements() {
      int last = artifacts.size() - 1;
      return last == 0
          ? artifacts.get(0) + " and what it needs"
          : String.join(", ", artifacts.subList(0, last))
              + " and "
              + artifacts.get(last)
              + ", and what they need,";
    }
  }
}
