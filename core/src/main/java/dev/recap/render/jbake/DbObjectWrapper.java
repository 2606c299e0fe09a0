package dev.recap.render.jbake;

import freemarker.ext.beans.BeansWrapper;
import freemarker.ext.beans.DateModel;
import freemarker.ext.beans.MapModel;
import freemarker.ext.util.ModelFactory;
import freemarker.template.Configuration;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What JBake's {@code db} and {@code data} give to templates: Java objects with their methods, so
 * that {@code db.publishedPosts.size()} and {@code post.title.length()} are answered. What can be
 * reached from there is strings, dates, numbers, lists and maps that nothing can change.
 */
public final class DbObjectWrapper extends BeansWrapper {

  private static final DbObjectWrapper BEANS = new DbObjectWrapper();

  private DbObjectWrapper() {
    super(Configuration.VERSION_2_3_0);
    setMemberAccessPolicy(new ValueMembers());
  }

  public static TemplateModel of(Object value) {
    try {
      return BEANS.wrap(value);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("no value for templates: " + value, e);
    }
  }

  /** The Java object that a template's value stands for. */
  static @Nullable Object plain(@Nullable TemplateModel value) {
    try {
      return value == null ? null : BEANS.unwrap(value);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected ModelFactory getModelFactory(Class<?> type) {
    if (type == Instant.class) {
      return (date, beans) -> new DateModel(Date.from((Instant) date), (BeansWrapper) beans);
    }
    return Map.class.isAssignableFrom(type)
        ? (map, beans) -> new KeysOnly((Map<?, ?>) map, (BeansWrapper) beans)
        : super.getModelFactory(type);
  }

  /** Freemarker's own lists the methods of the Java class among the keys of a map. */
  private static final class KeysOnly extends MapModel {

    KeysOnly(Map<?, ?> map, BeansWrapper wrapper) {
      super(map, wrapper);
    }

    @Override
    protected Set<Object> keySet() {
      // jbake: in the order of a hash table that also holds the methods
      Set<?> methods = super.keySet();
      Set<Object> keys = new HashSet<>(methods);
      keys.retainAll(((Map<?, ?>) object).keySet());
      return keys;
    }

    @Override
    public int size() {
      return ((Map<?, ?>) object).size();
    }
  }
}
