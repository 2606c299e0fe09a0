package dev.recap.render.jbake;

import freemarker.ext.beans.BeansWrapper;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.DateModel;
import freemarker.ext.beans.DefaultMemberAccessPolicy;
import freemarker.ext.beans.MapModel;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.ext.util.ModelFactory;
import freemarker.template.Configuration;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Wraps the values of JBake's {@code db} and {@code data} as Java objects with their methods, so
 * that {@code db.publishedPosts.size()} and {@code post.title.length()} work. Templates can reach
 * only strings, dates, numbers, lists and unmodifiable maps from there.
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

  /** Unwraps a template's value. */
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

  /**
   * Exposes the members that Freemarker considers safe, without {@code getClass}, which leads to
   * the machine's folders in a few steps.
   */
  private static final class ValueMembers implements MemberAccessPolicy {

    private final MemberAccessPolicy safe =
        DefaultMemberAccessPolicy.getInstance(Configuration.VERSION_2_3_34);

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      ClassMemberAccessPolicy members = safe.forClass(type);
      return new ClassMemberAccessPolicy() {
        @Override
        public boolean isMethodExposed(Method method) {
          return !method.getName().equals("getClass") && members.isMethodExposed(method);
        }

        @Override
        public boolean isConstructorExposed(Constructor<?> constructor) {
          return false;
        }

        @Override
        public boolean isFieldExposed(Field field) {
          return false;
        }
      };
    }

    @Override
    public boolean isToStringAlwaysExposed() {
      return safe.isToStringAlwaysExposed();
    }
  }
}
