package dev.recap.config;

import dev.recap.config.properties.PropertiesFile;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.ProblemCodes;
import dev.recap.problem.Problems;
import dev.recap.problem.Severity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the settings of a project from the files that JBake reads. */
public final class SettingsReader {

  /** The name of the settings' file in the project's folder. */
  public static final String FILE = "jbake.properties";

  static final String LEGACY_FILE = "custom.properties";

  private SettingsReader() {}

  /**
   * Reads {@code jbake.properties} in a folder, or the file that the source names; a project
   * without that file has JBake's defaults.
   *
   * @param jbakeDefaults the text of JBake's {@code default.properties}
   * @param problems gets the invalid values, with the severities that the settings themselves give
   * @throws IOException if a file exists but cannot be read
   */
  public static Settings read(
      Path project, SettingsSource source, String jbakeDefaults, Problems problems)
      throws IOException {
    Problems found = new Problems();
    List<PropertiesFile> files = new ArrayList<>();
    files.add(source.overridesAsFile());
    if (Files.isRegularFile(project.resolve(LEGACY_FILE))) {
      found.add(
          Problem.warning(
              "legacy-settings",
              Place.ofFile(LEGACY_FILE),
              LEGACY_FILE + " is the name that JBake once had for " + FILE,
              "move its lines to " + FILE));
      files.add(file(project, LEGACY_FILE, source.encoding(), found));
    }
    String name = source.nameIn(project);
    if (Files.isRegularFile(project.resolve(name))) {
      files.add(file(project, name, source.encoding(), found));
    }
    PropertiesFile defaults =
        PropertiesFile.parse("default.properties", jbakeDefaults, new Problems());
    ProjectKeys keys = new ProjectKeys(files, source.withFallbacksAdded(defaults));
    Settings settings = settings(project, name, keys, new Values(keys, found));
    UnknownKeys.findIn(keys.own(), settings.pages().templates().keySet()).forEach(found::add);
    SettingsCheck.missingHost(settings).ifPresent(found::add);
    SettingsCheck.defaultTypes(settings).forEach(found::add);
    SettingsCheck.theme(settings).forEach(found::add);
    found
        .sorted()
        .forEach(problem -> settings.withConfiguredSeverity(problem).ifPresent(problems::add));
    return settings;
  }

  private static PropertiesFile file(Path project, String name, Charset encoding, Problems problems)
      throws IOException {
    byte[] bytes = bytes(project.resolve(name));
    String text = new String(bytes, encoding);
    int replaced = text.indexOf('\uFFFD');
    if (replaced >= 0 && !Arrays.equals(text.getBytes(encoding), bytes)) {
      problems.add(
          Problem.warning(
              "bad-encoding",
              Place.ofOffset(name, text, replaced),
              "the character here is not " + encoding,
              "save the file as " + encoding));
    }
    boolean byteOrderMark = text.startsWith("\uFEFF");
    return PropertiesFile.parse(name, byteOrderMark ? text.substring(1) : text, problems);
  }

  private static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IOException("can't read " + file + ": " + e.getMessage(), e);
    }
  }

  private static Settings settings(Path project, String file, ProjectKeys keys, Values values) {
    Map<String, Object> raw = keys.raw();
    raw.put(Keys.INDEX_PAGINATE.name(), values.flag(Keys.INDEX_PAGINATE));
    // In JBake, templates see the option of the command line under this name.
    raw.put("db.clear.cache", false);
    Map<String, Place> places = new HashMap<>();
    keys.own().forEach(key -> places.put(key.key(), key.first().valuePlace()));
    Folders folders = Folders.read(project, values);
    SiteSettings site = SiteSettings.read(values);
    return new Settings(
        file,
        folders,
        site,
        ReadSettings.read(values, folders),
        MarkdownSettings.read(values),
        CodeSettings.read(values),
        ThemeSettings.read(values),
        TalkSettings.read(values),
        UrlSettings.read(values),
        RedirectSettings.read(values),
        PageSettings.read(values),
        PictureSettings.read(values),
        ServerSettings.read(values, site),
        PublishSettings.read(values),
        TaxonomySettings.readAll(values),
        SeriesSettings.read(values),
        severities(values),
        raw,
        places);
  }

  private static Map<String, Optional<Severity>> severities(Values values) {
    Map<String, Optional<Severity>> severities = new HashMap<>();
    values
        .members(Keys.SEVERITY)
        .forEach(
            (code, key) ->
                values
                    .readIfAny(
                        key,
                        SettingsReader::severity,
                        () -> List.of("error", "warning", "off"),
                        "write error, warning or off")
                    .ifPresent(severity -> severities.put(ProblemCodes.current(code), severity)));
    return severities;
  }

  private static Optional<Optional<Severity>> severity(String value) {
    return switch (value) {
      case "error" -> Optional.of(Optional.of(Severity.ERROR));
      case "warning" -> Optional.of(Optional.of(Severity.WARNING));
      case "off" -> Optional.of(Optional.empty());
      default -> Optional.empty();
    };
  }
}
