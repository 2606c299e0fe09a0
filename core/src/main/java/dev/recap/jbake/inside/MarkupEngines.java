package dev.recap.jbake.inside;

import dev.recap.content.MarkupReader;
import dev.recap.model.KnownEngine;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.Engines;
import org.jbake.parser.ErrorEngine;
import org.jbake.parser.MarkdownEngine;
import org.jbake.parser.ParserEngine;
import org.jbake.parser.RawMarkupEngine;
import org.jbake.parser.YamlEngine;
import org.jspecify.annotations.Nullable;

/** The markup engines of the project's jars, and JBake's own where the jars have what they need. */
final class MarkupEngines implements MarkupReader {

  private static final String REGISTRATIONS = "META-INF/org.jbake.parser.MarkupEngines.properties";
  private static final Set<String> MARKDOWN = Set.of("md", "markdown");

  // A constant of the class would load it, and then it needs its library.
  private static final String ASCIIDOC = "org.jbake.parser.AsciidoctorEngine";
  private static final String ASCIIDOC_HINT =
      "fix what the message names; if it names a class, " + KnownEngine.ASCIIDOC.hint();

  private final JBakeConfiguration configuration;
  private final Map<String, ParserEngine> engines;

  /** The extensions whose engine cannot be used, which is reported. */
  private final Set<String> broken;

  private MarkupEngines(
      JBakeConfiguration configuration, Map<String, ParserEngine> engines, Set<String> broken) {
    this.configuration = configuration;
    this.engines = Map.copyOf(engines);
    this.broken = Set.copyOf(broken);
  }

  static MarkupEngines find(JBakeConfiguration configuration, Problems problems) {
    Map<String, ParserEngine> engines = new HashMap<>();
    Optional<ExtensionFailure> failure =
        ExtensionFailure.attempt(() -> engines.putAll(registered()));
    Set<String> broken = new HashSet<>();
    boolean reported = false;
    for (RegisteredClass type : RegisteredClass.in(REGISTRATIONS)) {
      if (!type.isFromProject() || isInstantiated(type, engines)) {
        continue;
      }
      Optional<Problem> problem = type.check(ParserEngine.class);
      problem.ifPresent(problems::add);
      if (problem.isPresent()) {
        broken.addAll(List.of(type.value().split(",")));
        reported = true;
      }
    }
    if (failure.isPresent() && !reported) {
      problems.add(
          Problem.error(
              "broken-extension",
              JarOrigin.LIB,
              "the markup engines of the jars can't be used: " + failure.get().summary(),
              failure.get().hint()));
    }
    broken.removeAll(engines.keySet());
    return new MarkupEngines(configuration, engines, broken);
  }

  private static boolean isInstantiated(RegisteredClass type, Map<String, ParserEngine> engines) {
    return engines.values().stream()
        .anyMatch(engine -> engine.getClass().getName().equals(type.className()));
  }

  /** Returns the engines that JBake finds, without those that Recap has itself. */
  private static Map<String, ParserEngine> registered() {
    Map<String, ParserEngine> engines = new HashMap<>();
    for (String extension : Engines.getRecognizedExtensions()) {
      ParserEngine engine = Engines.get(extension);
      if (!(engine instanceof ErrorEngine) && !isFromRecap(extension, engine)) {
        engines.put(extension, engine);
      }
    }
    return engines;
  }

  private static boolean isFromRecap(String extension, ParserEngine engine) {
    Class<?> type = engine.getClass();
    return type == YamlEngine.class
        || (type == RawMarkupEngine.class && extension.equals("html"))
        || (type == MarkdownEngine.class && MARKDOWN.contains(extension));
  }

  @Override
  public boolean reads(SourcePath file) {
    return engine(file) != null || broken.contains(file.extension());
  }

  private @Nullable ParserEngine engine(SourcePath file) {
    String extension = file.extension();
    @Nullable ParserEngine engine = engines.get(extension);
    return engine == null ? engines.get(extension.toLowerCase(Locale.ROOT)) : engine;
  }

  @Override
  public Result read(StaticFile file) {
    @Nullable ParserEngine engine = engine(file.source());
    return engine == null ? new Failed(List.of()) : read(file, engine);
  }

  private Result read(StaticFile file, ParserEngine engine) {
    Parsing parsing = new Parsing(engine, file);
    Optional<ExtensionFailure> failure;
    // jbake: has one thread, and its engines have state
    synchronized (engine) {
      failure = ExtensionFailure.attempt(parsing);
    }
    if (failure.isPresent()) {
      return new Failed(List.of(problem(file, engine, failure.get())));
    }
    return parsing.result;
  }

  private final class Parsing implements ExtensionFailure.Call {

    private final ParserEngine engine;
    private final StaticFile file;
    private Result result;

    Parsing(ParserEngine engine, StaticFile file) {
      this.engine = engine;
      this.file = file;
      this.result = new Ignored(engine.getClass().getName());
    }

    @Override
    public void run() {
      @Nullable DocumentModel model = engine.parse(configuration, file.file().toFile());
      if (model != null) {
        Object body = model.get("body");
        result = new Converted(model, body == null ? "" : body.toString());
      }
    }
  }

  private static Problem problem(StaticFile file, ParserEngine engine, ExtensionFailure failure) {
    String name = engine.getClass().getName();
    return Problem.error(
        "extension-failed",
        // What fails for every file is reported once.
        failure.isLinkageError()
            ? JarOrigin.place(engine.getClass())
            : Place.ofFile(file.source().value()),
        "the markup engine %s failed: %s".formatted(name, failure.summary()),
        name.equals(ASCIIDOC) ? ASCIIDOC_HINT : failure.hint());
  }
}
