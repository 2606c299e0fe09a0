package dev.recap.grammars;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** Prism with all its languages, run by Rhino. */
public final class Prism {

  private static final long STACK_BYTES = 64L << 20;

  /** Loads all languages in the order of Prism's own {@code loadLanguages()}. */
  private static final String LOAD_ALL =
      """
      var components = JSON.parse(read('components.json'));
      var module = {};
      run('dependencies.js');
      var loader = module.exports;
      module = undefined;
      run('components/prism-core.js');
      var ids = Object.keys(components.languages).filter(function (id) { return id !== 'meta'; });
      loader(components, ids, []).load(function (id) { run('components/prism-' + id + '.js'); });
      """;

  /**
   * Finds what the languages of templates do in their hooks: which parts of a text are the
   * template's, and which grammar reads the rest.
   */
  private static final String TEMPLATES =
      """
      var templates = {};
      Object.keys(components.languages).concat('jinja2').forEach(function (id) {
        var env = { language: id, code: '<?', grammar: Prism.languages[id] };
        (Prism.hooks.all['before-tokenize'] || []).forEach(function (hook) { hook(env); });
        if (env.captured) {
          templates[id] = { pattern: env.captured, outer: env.grammar };
        }
      });
      """;

  private static final String CAPTURE =
      """
      Object.defineProperties(Prism.languages['markup-templating'] = {}, {
        buildPlaceholders: {
          value: function (env, language, pattern) {
            if (env.language === language) {
              env.captured = pattern;
              env.grammar = Prism.languages.markup;
            }
          }
        },
        tokenizePlaceholders: { value: function () {} }
      });
      """;

  private final String folder;
  private final Context context;
  private final Scriptable scope;

  private Prism(Context context, String version, boolean capture) {
    this.folder = "/META-INF/resources/webjars/prismjs/" + version + "/";
    this.context = context;
    context.setLanguageVersion(Context.VERSION_ES6);
    context.setInterpretedMode(true);
    this.scope = context.initStandardObjects();
    define("read", this::text);
    define(
        "run",
        file -> {
          evaluate(text(file), file);
          if (capture && file.equals("components/prism-markup-templating.js")) {
            evaluate(CAPTURE, "capture");
          }
          return Undefined.instance;
        });
    evaluate(LOAD_ALL, "load");
    if (capture) {
      evaluate(TEMPLATES, "templates");
    }
  }

  /** Calls a function with Prism as it is, and returns its result. */
  public static <T> T call(String version, Function<Prism, T> function) {
    return call(version, false, function);
  }

  /**
   * Calls a function with Prism that has {@code templates} instead of its hooks for the languages
   * of templates.
   */
  static <T> T callWithTemplates(String version, Function<Prism, T> function) {
    return call(version, true, function);
  }

  /** Rhino compiles long regular expressions recursively, which needs a large stack. */
  private static <T> T call(String version, boolean capture, Function<Prism, T> function) {
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              try (Context context = Context.enter()) {
                return function.apply(new Prism(context, version, capture));
              }
            });
    new Thread(null, task, "prism", STACK_BYTES).start();
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void define(String name, Function<String, Object> body) {
    ScriptableObject.putProperty(
        scope,
        name,
        new BaseFunction() {
          @Override
          public Object call(Context cx, Scriptable in, Scriptable self, Object[] arguments) {
            return body.apply(arguments[0].toString());
          }
        });
  }

  /** Returns a file of Prism. */
  public String text(String file) {
    try (InputStream in = Prism.class.getResourceAsStream(folder + file)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no " + folder + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Object evaluate(String script, String name) {
    return context.evaluateString(scope, script, name, 1, null);
  }

  NativeObject object(String expression) {
    return (NativeObject) evaluate(expression, expression);
  }

  /** Returns the HTML that Prism makes of code. */
  public String highlight(String code, String language) {
    ScriptableObject.putProperty(scope, "code", code);
    ScriptableObject.putProperty(scope, "language", language);
    return evaluate("Prism.highlight(code, Prism.languages[language], language)", "highlight")
        .toString();
  }
}
