package dev.recap.render;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleDate;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a project's model extractors. As in JBake they take precedence over all others
 * but {@code db} and {@code data}; unlike there, a value of any kind is allowed.
 */
final class ExtractedVariables {

  private static final Set<String> FIXED = Set.of("db", "data");

  private final TemplateEngines foreign;
  private final Wrapper wrapper;

  ExtractedVariables(TemplateEngines foreign, ZoneId zone) {
    this.foreign = foreign;
    this.wrapper = new Wrapper(new MachineDates(zone));
  }

  boolean has(String key) {
    return foreign.extracted().contains(key) && !FIXED.contains(key);
  }

  /**
   * @param page the variables of the page itself
   */
  @Nullable TemplateModel get(String key, Supplier<Map<String, @Nullable Object>> page)
      throws TemplateModelException {
    try {
      return wrapper.wrap(foreign.extract(key, page.get()));
    } catch (EngineException e) {
      throw new TemplateModelException(e.getMessage(), e);
    }
  }

  /** Gives templates access to objects of the jar's own classes, as JBake does. */
  private static final class Wrapper extends DefaultObjectWrapper {

    private final MachineDates dates;

    Wrapper(MachineDates dates) {
      super(Configuration.VERSION_2_3_34);
      this.dates = dates;
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
      if (value instanceof Date date) {
        return new SimpleDate(dates.toSiteZone(date), TemplateDateModel.DATETIME);
      }
      if (value instanceof Collection<?> collection && !(value instanceof List)) {
        return new SimpleSequence(collection, this);
      }
      return super.wrap(value);
    }
  }
}
