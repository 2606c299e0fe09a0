package dev.recap.render.view;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Wraps Java values for Freemarker, in which null is a missing value. */
public final class TemplateValues {

  // Wraps plain values only: no template reaches a method of a Java object through it.
  private static final SimpleObjectWrapper WRAPPER =
      new SimpleObjectWrapper(Configuration.VERSION_2_3_34);

  private TemplateValues() {}

  public static TemplateModel text(String text) {
    return new SimpleScalar(text);
  }

  static @Nullable public TemplateModel text(Optional<String> text) {
    return text.<TemplateModel>map(SimpleScalar::new).orElse(null);
  }

  /** Returns an argument of a method as text; a tag is its name. */
  public static String text(Object argument) throws TemplateModelException {
    return argument instanceof TemplateScalarModel scalar
        ? scalar.getAsString()
        : String.valueOf(argument);
  }

  public static TemplateModel number(int number) {
    return new SimpleNumber(number);
  }

  public static TemplateModel bool(boolean value) {
    return value ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
  }

  /** Wraps HTML that an escaping template writes unchanged. */
  public static TemplateModel html(String html, PageContext page) {
    try {
      return page.markup() ? HTMLOutputFormat.INSTANCE.fromMarkup(html) : new SimpleScalar(html);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Wraps strings, numbers, booleans, lists and maps of them; leaves template values as they are.
   */
  static @Nullable public TemplateModel of(@Nullable Object value) {
    try {
      return WRAPPER.wrap(value);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("not a plain value: " + value, e);
    }
  }

  /** Wraps a value that is there. */
  public static TemplateModel wrapped(Object value) {
    TemplateModel model = of(value);
    if (model == null) {
      throw new IllegalStateException("no value");
    }
    return model;
  }

  public static TemplateModel map(Map<String, ? extends @Nullable Object> values) {
    return wrapped(values);
  }

  /** Returns a list whose items are made when a template asks for them. */
  public static <T> TemplateSequenceModel list(List<T> items, Function<T, TemplateModel> model) {
    return list(items.size(), index -> model.apply(items.get(index)));
  }

  public static TemplateSequenceModel list(int size, IntFunction<TemplateModel> item) {
    return new TemplateSequenceModel() {
      @Override
      public @Nullable TemplateModel get(int index) {
        return index < 0 || index >= size ? null : item.apply(index);
      }

      @Override
      public int size() {
        return size;
      }
    };
  }
}
