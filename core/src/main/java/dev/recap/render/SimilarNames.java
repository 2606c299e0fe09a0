package dev.recap.render;

import dev.recap.problem.DidYouMean;
import dev.recap.render.view.LazyHash;
import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateScalarModel;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name that a template probably means by one that does not exist. It looks when the error
 * happens: afterwards the variables of loops and macros are gone.
 */
final class SimilarNames implements TemplateExceptionHandler {

  /** The name under which an environment keeps the names of the page's variables. */
  static final String VARIABLES = "recap.variables";

  private static final String FOUND = "recap.similar";
  private static final Pattern PATH = Pattern.compile("\\w+(\\.\\w+)*");

  /** Returns the name that was found for an error. */
  static Optional<String> of(TemplateException e) {
    Object found = e.getEnvironment() == null ? null : e.getEnvironment().getCustomAttribute(FOUND);
    return found instanceof String name ? Optional.of(name) : Optional.empty();
  }

  @Override
  public void handleTemplateException(TemplateException e, Environment page, Writer out)
      throws TemplateException {
    String blamed = e.getBlamedExpressionString();
    if (e instanceof InvalidReferenceException
        && blamed != null
        && PATH.matcher(blamed).matches()) {
      page.setCustomAttribute(FOUND, similar(blamed, page).orElse(null));
    }
    throw e;
  }

  private static Optional<String> similar(String path, Environment page)
      throws TemplateModelException {
    int dot = path.lastIndexOf('.');
    String name = path.substring(dot + 1);
    Collection<String> known = dot < 0 ? variables(page) : keys(path.substring(0, dot), page);
    String before = path.substring(0, dot + 1);
    return known.contains(name)
        ? Optional.empty()
        : DidYouMean.of(name, known).map(similar -> before + similar);
  }

  private static Collection<String> variables(Environment page) throws TemplateModelException {
    List<String> names = new ArrayList<>();
    for (Object name : page.getKnownVariableNames()) {
      names.add(name.toString());
    }
    if (page.getCustomAttribute(VARIABLES) instanceof Collection<?> variables) {
      variables.forEach(name -> names.add(name.toString()));
    }
    return names;
  }

  private static Collection<String> keys(String path, Environment page)
      throws TemplateModelException {
    @Nullable TemplateModel value = null;
    for (String name : path.split("\\.", -1)) {
      value =
          value == null
              ? page.getVariable(name)
              : value instanceof TemplateHashModel hash ? hash.get(name) : null;
    }
    if (value instanceof LazyHash hash) {
      return hash.possibleKeys();
    }
    return value instanceof TemplateHashModelEx hash ? keys(hash) : List.of();
  }

  private static Collection<String> keys(TemplateHashModelEx hash) throws TemplateModelException {
    List<String> names = new ArrayList<>();
    TemplateModelIterator keys = hash.keys().iterator();
    while (keys.hasNext()) {
      if (keys.next() instanceof TemplateScalarModel key) {
        names.add(key.getAsString());
      }
    }
    return names;
  }
}
