package dev.recap.render;

import dev.recap.config.Settings;
import dev.recap.incremental.Dependency;
import dev.recap.incremental.DependencyTracker;
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
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The project's Freemarker templates, and behind them those that Recap brings. {@code .ftl} renders
 * as in JBake (nothing is escaped), {@code .ftlh} and {@code .ftlx} escape. Thread-safe.
 */
final class Templates {

  private static final List<String> ESCAPING = List.of(".ftlh", ".ftlx");

  /** What templates may make with {@code ?new}: blocks that write their text in another way. */
  private static final Set<String> HARMLESS =
      Set.of(
          "freemarker.template.utility.HtmlEscape",
          "freemarker.template.utility.NormalizeNewlines",
          "freemarker.template.utility.StandardCompress",
          "freemarker.template.utility.XmlEscape");

  /** JBake's, so that its projects' templates mean what they meant. */
  private static final Version LEVEL = Configuration.VERSION_2_3_0;

  private static final String READS = "recap.reads";

  private final Configuration freemarker;
  private final TemplateGuard special;
  private final Map<String, Optional<String>> names = new ConcurrentHashMap<>();

  Templates(Settings settings) throws IOException {
    this.freemarker = configure(new Noticing(), settings);
    this.special = new TemplateGuard(loader(settings.folders().templates()));
    freemarker.setTemplateLoader(special);
    freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
  }

  /** Freemarker as a project's templates are to find it, without any of them. */
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
    // Where several threads are the first to ask for a zone's name, the JDK (17 at least) answers
    // some of them "GMT+01:00" and others "CET". Once it is known, all get the same.
    zone.getDisplayName(false, TimeZone.SHORT, settings.site().locale());
    freemarker.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    freemarker.setRecognizeStandardFileExtensions(true);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setAttemptExceptionReporter((failure, environment) -> {});
    freemarker.setWrapUncheckedExceptions(true);
    freemarker.setNewBuiltinClassResolver(new OptInTemplateClassResolver(HARMLESS, List.of()));
    freemarker.setAPIBuiltinEnabled(false);
    return freemarker;
  }

  private static TemplateLoader loader(Path folder) throws IOException {
    TemplateLoader own = new ClassTemplateLoader(Templates.class, "templates");
    return Files.isDirectory(folder)
        ? new MultiTemplateLoader(new TemplateLoader[] {new ProjectFolder(folder), own})
        : own;
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
   * The template that a configured name means: {@code post.ftlh} stands in for a {@code post.ftl}
   * that is not there. Nothing where neither is.
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
        // Freemarker can't read it either, and says why when the page is rendered.
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** The line where each template that does so first asks for the machine's clock. */
  Map<String, Integer> clocks() {
    return special.clocks();
  }

  /** Tells each page which templates it was made from, however they came to be part of it. */
  private final class Noticing extends Configuration {

    Noticing() {
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
      Template template =
          super.getTemplate(name, locale, lookupCondition, encoding, parse, ignoreMissing);
      Environment page = Environment.getCurrentEnvironment();
      if (template != null
          && page != null
          && page.getCustomAttribute(READS) instanceof DependencyTracker dependencyTracker) {
        notice(template, dependencyTracker);
      }
      return template;
    }
  }

  private void notice(Template template, DependencyTracker dependencyTracker) {
    dependencyTracker.record(Dependency.template(template.getSourceName()));
    if (special.clocks().containsKey(template.getSourceName())) {
      dependencyTracker.record(Dependency.unknown());
    }
  }

  /**
   * Renders a template with a page's variables.
   *
   * @param name one that {@link #find} gave
   * @param dependencyTracker is told of the template, and of those that it includes
   */
  void render(
      String name, TemplateHashModel variables, Writer out, DependencyTracker dependencyTracker)
      throws IOException, TemplateException {
    Writer target = name.endsWith(".ftlx") ? new XmlWriter(out) : out;
    Template template = freemarker.getTemplate(name);
    notice(template, dependencyTracker);
    Environment environment = template.createProcessingEnvironment(variables, target);
    environment.setCustomAttribute(READS, dependencyTracker);
    if (ESCAPING.stream().anyMatch(name::endsWith)) {
      // Freemarker's default writes 1234 as "1,234", which no address and no attribute can use.
      environment.setNumberFormat("computer");
    }
    environment.process();
    target.flush();
  }
}
