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
 * Finds the file that a configured template means. jbake: where the file is not there, one of the
 * same name for any other engine stands in for it. The project's files go before Recap's own.
 */
final class TemplateChooser {

  private final Path folder;
  private final Templates freemarker;
  private final List<String> foreign;
  private final Map<String, Optional<TemplateChoice>> chosen = new ConcurrentHashMap<>();

  /**
   * @param folder of the project's templates
   * @param foreign the extensions of other engines
   */
  TemplateChooser(Path folder, Templates freemarker, List<String> foreign) {
    this.folder = folder;
    this.freemarker = freemarker;
    this.foreign = List.copyOf(foreign);
  }

  /** Nothing where there is no such template. */
  Optional<TemplateChoice> choose(String configured) {
    return chosen.computeIfAbsent(configured, this::resolve);
  }

  private Optional<TemplateChoice> resolve(String configured) {
    String base = base(configured);
    Stream<String> names =
        Stream.of(
                Stream.of(configured),
                Stream.of("ftlh", "ftlx", "ftl").map(extension -> base + "." + extension),
                foreign.stream().map(extension -> base + "." + extension),
                KnownEngine.ALL.stream()
                    .flatMap(engine -> engine.extensions().stream())
                    .map(extension -> base + "." + extension))
            .flatMap(candidates -> candidates);
    return names
        .filter(this::isThere)
        .findFirst()
        .map(this::choice)
        .or(() -> freemarker.find(configured).map(TemplateChoice.Own::new));
  }

  private TemplateChoice choice(String name) {
    String extension = extension(name);
    if (foreign.contains(extension)) {
      return new TemplateChoice.Foreign(name);
    }
    return KnownEngine.of(extension)
        .<TemplateChoice>map(engine -> new TemplateChoice.Lacking(name, engine))
        .orElseGet(() -> new TemplateChoice.Own(name));
  }

  private boolean isThere(String name) {
    try {
      Path file = folder.resolve(name).normalize();
      return file.startsWith(folder) && Files.isRegularFile(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String base(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
