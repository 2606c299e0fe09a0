package dev.recap.check;

import dev.recap.config.Settings;
import dev.recap.plan.Output;
import dev.recap.problem.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where in the templates something that stands on a page was probably written. */
final class TemplateLocator {

  private final Map<String, String> texts;
  private final String folder;

  private TemplateLocator(Map<String, String> texts, String folder) {
    this.texts = texts;
    this.folder = folder;
  }

  static TemplateLocator placeOf(Settings settings) {
    Path templates = settings.folders().templates();
    Map<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(templates)) {
      try (Stream<Path> files = Files.walk(templates)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          texts.put(
              templates.relativize(file).toString().replace('\\', '/'),
              new String(Files.readAllBytes(file), settings.read().encoding()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new TemplateLocator(
        texts, settings.folders().project().relativize(templates).toString().replace('\\', '/'));
  }

  /** The paths of all templates from the project's folder. */
  List<String> files() {
    return texts.keySet().stream().map(this::file).toList();
  }

  List<String> texts() {
    return List.copyOf(texts.values());
  }

  /**
   * The place of the first of some wordings that a template has, the page's own before the others;
   * of none of them the whole template of the page.
   */
  Place placeOf(Output.Page page, String... wordings) {
    // jbake.properties may say post.ftl where there is a post.ftlh.
    String own = texts.containsKey(page.template()) ? page.template() : page.template() + "h";
    for (String wording : wordings) {
      if (!wording.isEmpty()) {
        Optional<Place> found = placeIn(own, wording).or(() -> anywhere(wording));
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    return Place.ofFile(file(texts.containsKey(own) ? own : page.template()));
  }

  private Optional<Place> anywhere(String wording) {
    return texts.keySet().stream().flatMap(name -> placeIn(name, wording).stream()).findFirst();
  }

  private Optional<Place> placeIn(String template, String wording) {
    String text = texts.getOrDefault(template, "");
    for (int at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + 1)) {
      if (!continues(text, at - 1, wording.charAt(0))
          && !continues(text, at + wording.length(), wording.charAt(wording.length() - 1))) {
        return Optional.of(Place.ofOffset(file(template), text, at));
      }
    }
    return Optional.empty();
  }

  /** Whether the name or word goes on beyond the wording. */
  private static boolean continues(String text, int at, char edge) {
    return at >= 0
        && at < text.length()
        && Character.isLetterOrDigit(edge)
        && (Character.isLetterOrDigit(text.charAt(at)) || "-_".indexOf(text.charAt(at)) >= 0);
  }

  private String file(String template) {
    return folder + "/" + template;
  }
}
