package dev.recap.config;

import dev.recap.config.properties.PropertiesFile;
import dev.recap.config.properties.Property;
import dev.recap.problem.Place;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sources of a project's settings.
 *
 * @param file used instead of the project's jbake.properties; relative to the working directory
 * @param encoding of the settings' files
 * @param overrides values of keys that take precedence over any file
 * @param fallbacks values of keys that neither a file nor JBake's defaults have
 */
public record SettingsSource(
    Optional<Path> file,
    Charset encoding,
    Map<String, String> overrides,
    Map<String, String> fallbacks) {

  /** The project's own jbake.properties. */
  public static final SettingsSource OF_PROJECT =
      new SettingsSource(Optional.empty(), StandardCharsets.UTF_8, Map.of(), Map.of());

  public SettingsSource {
    overrides = Map.copyOf(overrides);
    fallbacks = Map.copyOf(fallbacks);
  }

  /** Adds a value that takes precedence over any file. */
  public SettingsSource with(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(overrides);
    more.put(key, value);
    return new SettingsSource(file, encoding, more, fallbacks);
  }

  /** Removes values that take precedence over any file. */
  public SettingsSource without(Set<String> keys) {
    Map<String, String> fewer = new LinkedHashMap<>(overrides);
    fewer.keySet().removeAll(keys);
    return new SettingsSource(file, encoding, fewer, fallbacks);
  }

  /** Replaces the values of keys that nothing else sets. */
  public SettingsSource withFallbacks(Map<String, String> values) {
    return new SettingsSource(file, encoding, overrides, values);
  }

  /** Returns the file as problems name it: relative to the project, or absolute if outside. */
  String nameIn(Path project) {
    Path home = project.toAbsolutePath().normalize();
    Path absolute = fileOf(project);
    Path shown = absolute.startsWith(home) ? home.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }

  /** Returns the absolute path of the file, which may not exist. */
  public Path fileOf(Path project) {
    return file.orElse(project.resolve(SettingsReader.FILE)).toAbsolutePath().normalize();
  }

  PropertiesFile overridesAsFile() {
    Map<String, Property> properties = new LinkedHashMap<>();
    overrides.forEach((key, value) -> properties.put(key, property(key, value)));
    return new PropertiesFile(properties);
  }

  /** Adds the fallbacks for keys that the defaults do not have. */
  PropertiesFile withFallbacksAdded(PropertiesFile defaults) {
    Map<String, Property> properties = new LinkedHashMap<>(defaults.properties());
    fallbacks.forEach((key, value) -> properties.putIfAbsent(key, property(key, value)));
    return new PropertiesFile(properties);
  }

  private static Property property(String key, String value) {
    Place place = Place.ofFile("the command line");
    String literal = value.replace("\\", "\\\\").replace(",", "\\,");
    return new Property(key, List.of(new Property.Assignment(key, literal, place, place)));
  }
}
