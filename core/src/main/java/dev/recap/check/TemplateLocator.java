package dev.recap.check;

import dev.recap.config.Settings;
import dev.recap.plan.Output;
import dev.recap.problem.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the probable source of a part of a page in the templates. */
final class TemplateLocator {

  private final Map<String, String> texts;
  private final Map<String, String> folders;
  private final String ownFolder;

  /**
   * @param folders the folder of each template, from the project's
   * @param ownFolder the project's own templates
   */
  private TemplateLocator(
      Map<String, String> texts, Map<String, String> folders, String ownFolder) {
    this.texts = texts;
    this.folders = folders;
    this.ownFolder = ownFolder;
  }

  static TemplateLocator of(Settings settings) {
    Path templates = settings.folders().templates();
    Map<String, String> texts = new TreeMap<>();
    Map<String, String> folders = new TreeMap<>();
    List<Path> all =
        Stream.concat(Stream.of(templates), settings.folders().themeTemplates().stream()).toList();
    for (Path folder : all) {
      read(folder, settings.read().encoding())
          .forEach(
              (name, text) -> {
                if (texts.putIfAbsent(name, text) == null) {
                  folders.put(name, shown(folder, settings));
                }
              });
    }
    return new TemplateLocator(texts, folders, shown(templates, settings));
  }

  private static String shown(Path folder, Settings settings) {
    return settings.folders().project().relativize(folder).toString().replace('\\', '/');
  }

  private static Map<String, String> read(Path templates, Charset encoding) {
    Map<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(templates)) {
      try (Stream<Path> files = Files.walk(templates)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          texts.put(
              templates.relativize(file).toString().replace('\\', '/'),
              new String(Files.readAllBytes(file), encoding));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  /** Returns the paths of all templates from the project's folder. */
  List<String> files() {
    return texts.keySet().stream().map(this::file).toList();
  }

  /** Returns the text of a template, which is empty if there is no such file. */
  String text(String template) {
    return texts.getOrDefault(template, "");
  }

  List<String> texts() {
    return List.copyOf(texts.values());
  }

  /**
   * Returns the place of the first text that is found in a template, the page's own before others;
   * if none is found, the whole template of the page.
   */
  Place placeOf(Output.Page page, String... searched) {
    // jbake.properties may name post.ftl although the file is post.ftlh.
    String own = texts.containsKey(page.template()) ? page.template() : page.template() + "h";
    for (String part : searched) {
      if (!part.isEmpty()) {
        Optional<Place> found = placeIn(own, part).or(() -> anywhere(part));
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    return Place.ofFile(file(texts.containsKey(own) ? own : page.template()));
  }

  private Optional<Place> anywhere(String part) {
    return texts.keySet().stream().flatMap(name -> placeIn(name, part).stream()).findFirst();
  }

  private Optional<Place> placeIn(String template, String part) {
    String text = texts.getOrDefault(template, "");
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      if (!continues(text, at - 1, part.charAt(0))
          && !continues(text, at + part.length(), part.charAt(part.length() - 1))) {
        return Optional.of(Place.ofOffset(file(template), text, at));
      }
    }
    return Optional.empty();
  }

  /** Checks if the name or word continues beyond the part. */
  private static boolean continues(String text, int at, char edge) {
    return at >= 0
        && at < text.length()
        && Character.isLetterOrDigit(edge)
        && (Character.isLetterOrDigit(text.charAt(at)) || "-_".indexOf(text.charAt(at)) >= 0);
  }

  /** Returns the path of a template from the project's folder. */
  String file(String template) {
    return folders.getOrDefault(template, ownFolder) + "/" + template;
  }
}
