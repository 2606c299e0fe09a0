package dev.recap.render;

import dev.recap.config.Folders;
import dev.recap.config.Settings;
import dev.recap.incremental.TrackedSite;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.OptInTemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Renders the project's Freemarker templates, and those of Recap that the project does not replace.
 * {@code .ftl} renders as in JBake (nothing is escaped), {@code .ftlh} and {@code .ftlx} escape.
 * Thread-safe.
 */
final class Templates {

  private static final List<String> ESCAPING = List.of(".ftlh", ".ftlx");

  /** The classes that templates may create with {@code ?new}: blocks that transform their text. */
  private static final Set<String> HARMLESS =
      Set.of(
          "freemarker.template.utility.HtmlEscape",
          "freemarker.template.utility.NormalizeNewlines",
          "freemarker.template.utility.StandardCompress",
          "freemarker.template.utility.XmlEscape");

  /** The version that JBake sets, so that its projects' templates keep their meaning. */
  private static final Version LEVEL = Configuration.VERSION_2_3_0;

  private static final String SITE = "recap.site";

  private final Configuration freemarker;
  private final TemplateGuard guard;
  private final Map<String, Optional<String>> names = new ConcurrentHashMap<>();

  Templates(Settings settings) throws IOException {
    this.freemarker = configure(new RecordingConfiguration(), settings);
    this.guard = new TemplateGuard(loader(settings.folders()));
    freemarker.setTemplateLoader(guard);
    freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
  }

  /** Returns Freemarker with a project's settings and no templates. */
  static Configuration configure(Settings settings) {
    return configure(new Configuration(LEVEL), settings);
  }

  private static Configuration configure(Configuration freemarker, Settings settings) {
    freemarker.setDefaultEncoding(settings.read().encoding().name());
    freemarker.setOutputEncoding(
        String.valueOf(settings.raw().getOrDefault("freemarker.outputencoding", "UTF-8")));
    TimeZone zone = TimeZone.getTimeZone(settings.site().zone());
    freemarker.setTimeZone(zone);
    freemarker.setLocale(settings.site().locale());
    // If several threads ask for a zone's name first, the JDK (17 at least) returns "GMT+01:00" to
    // some of them and "CET" to others. Once the name is known, all get the same.
    zone.getDisplayName(false, TimeZone.SHORT, settings.site().locale());
    freemarker.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    freemarker.setRecognizeStandardFileExtensions(true);
    freemarker.setTemplateExceptionHandler(new SimilarNames());
    // A tab counts as one character, as in all places.
    freemarker.setTabSize(1);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setAttemptExceptionReporter((failure, environment) -> {});
    freemarker.setWrapUncheckedExceptions(true);
    freemarker.setNewBuiltinClassResolver(new OptInTemplateClassResolver(HARMLESS, List.of()));
    freemarker.setAPIBuiltinEnabled(false);
    freemarker.setSharedVariable("to_json", new JsonMethod());
    return freemarker;
  }

  /** The project's templates have priority over the theme's, and these over Recap's own. */
  private static TemplateLoader loader(Folders folders) throws IOException {
    List<TemplateLoader> loaders = new ArrayList<>();
    for (Path folder :
        Stream.concat(Stream.of(folders.templates()), folders.themeTemplates().stream()).toList()) {
      if (Files.isDirectory(folder)) {
        loaders.add(new ProjectFolder(folder));
      }
    }
    loaders.add(new ClassTemplateLoader(Templates.class, "templates"));
    return new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new));
  }

  /** Loads the project's own templates; a symbolic link may not lead out of their folder. */
  private static final class ProjectFolder extends FileTemplateLoader {
    ProjectFolder(Path folder) throws IOException {
      super(folder.toFile());
    }

    @Override
    public Object findTemplateSource(String name) throws IOException {
      try {
        return super.findTemplateSource(name);
      } catch (SecurityException outside) {
        throw new IOException("it is a link that leads out of the folder", outside);
      }
    }
  }

  /**
   * Finds the template for a configured name: {@code post.ftlh} replaces a missing {@code
   * post.ftl}.
   */
  Optional<String> find(String configured) {
    return names.computeIfAbsent(configured, this::resolve);
  }

  private Optional<String> resolve(String configured) {
    List<String> candidates = new ArrayList<>();
    candidates.add(configured);
    int dot = configured.lastIndexOf('.');
    if (dot > 0) {
      ESCAPING.forEach(extension -> candidates.add(configured.substring(0, dot) + extension));
    }
    TemplateLoader loader = freemarker.getTemplateLoader();
    for (String candidate : candidates) {
      try {
        Object source = loader.findTemplateSource(candidate);
        if (source != null) {
          loader.closeTemplateSource(source);
          return Optional.of(candidate);
        }
      } catch (IOException unreadable) {
        // Freemarker cannot read it either, and reports why when the page is rendered.
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** The templates that use the machine's clock, and the line where each does so first. */
  Map<String, Integer> clocks() {
    return guard.clocks();
  }

  /** Probable mistakes that Freemarker accepts. */
  List<TemplateGuard.Slip> slips() {
    return guard.slips();
  }

  /** Records every template that becomes a part of a page, by include, import or any other way. */
  private final class RecordingConfiguration extends Configuration {

    // Freemarker's own cache checks a name, and asks for the time, at each of a page's imports.
    private final Map<List<@Nullable Object>, Template> loaded = new ConcurrentHashMap<>();

    RecordingConfiguration() {
      super(LEVEL);
    }

    @Override
    public @Nullable Template getTemplate(
        String name,
        @Nullable Locale locale,
        @Nullable Object lookupCondition,
        @Nullable String encoding,
        boolean parse,
        boolean ignoreMissing)
        throws IOException {
      Template template = load(name, locale, lookupCondition, encoding, parse, ignoreMissing);
      Environment page = Environment.getCurrentEnvironment();
      if (template != null
          && page != null
          && page.getCustomAttribute(SITE) instanceof TrackedSite site) {
        recordTemplate(template, site);
      }
      return template;
    }

    private @Nullable Template load(
        String name,
        @Nullable Locale locale,
        @Nullable Object lookupCondition,
        @Nullable String encoding,
        boolean parse,
        boolean ignoreMissing)
        throws IOException {
      List<@Nullable Object> request =
          Arrays.asList(name, locale, lookupCondition, encoding, parse);
      Template known = loaded.get(request);
      if (known != null) {
        return known;
      }
      Template template =
          super.getTemplate(name, locale, lookupCondition, encoding, parse, ignoreMissing);
      if (template != null) {
        loaded.put(request, template);
      }
      return template;
    }
  }

  private void recordTemplate(Template template, TrackedSite site) {
    site.recordTemplate(template.getSourceName());
    if (guard.hasWarnings(template.getSourceName())) {
      site.recordUnknown();
    }
  }

  /**
   * Renders a template with a page's variables.
   *
   * @param name as {@link #find} returns it
   * @param names of the variables, for messages
   * @param site records the template, and the templates that it includes
   * @param forPrograms true if programs read the dates and numbers, whatever the site's language
   */
  void render(
      String name,
      TemplateHashModel variables,
      Collection<String> names,
      Writer out,
      TrackedSite site,
      boolean forPrograms)
      throws IOException, TemplateException {
    Writer target = name.endsWith(".ftlx") ? new XmlWriter(out) : out;
    Template template = freemarker.getTemplate(name);
    recordTemplate(template, site);
    Environment environment = template.createProcessingEnvironment(variables, target);
    environment.setCustomAttribute(SITE, site);
    environment.setCustomAttribute(SimilarNames.VARIABLES, names);
    if (forPrograms) {
      environment.setLocale(Locale.US);
    }
    if (ESCAPING.stream().anyMatch(name::endsWith)) {
      // Freemarker's default writes 1234 as "1,234", which is invalid in URLs and attributes.
      environment.setNumberFormat("computer");
    }
    environment.process();
    target.flush();
  }
}
