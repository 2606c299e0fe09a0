package dev.recap.jbake.inside;

import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.RenderingException;
import org.jbake.template.TemplateEngineAdapter;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

/**
 * Renders Pebble templates with the Pebble in the project's jars, from version 3.2 on. JBake's own
 * engine works with the versions before that, which have known vulnerabilities. Created by JBake,
 * which ignores an engine whose library is not there.
 */
public final class PebbleEngine extends AbstractTemplateEngine {

  private static final String PEBBLE = "io.pebbletemplates.pebble.";

  private final Object engine;

  public PebbleEngine(JBakeConfiguration configuration, ContentStore store)
      throws ReflectiveOperationException {
    super(configuration, store);
    Object loader =
        Class.forName(PEBBLE + "loader.FileLoader")
            .getConstructor(String.class)
            .newInstance(configuration.getTemplateFolder().getAbsolutePath());
    Class<?> type = Class.forName(PEBBLE + "PebbleEngine$Builder");
    Object builder = type.getConstructor().newInstance();
    type.getMethod("loader", Class.forName(PEBBLE + "loader.Loader")).invoke(builder, loader);
    this.engine = type.getMethod("build").invoke(builder);
  }

  @Override
  public void renderDocument(TemplateModel model, String template, Writer writer)
      throws RenderingException {
    try {
      Object loaded =
          engine.getClass().getMethod("getTemplate", String.class).invoke(engine, template);
      Class.forName(PEBBLE + "template.PebbleTemplate")
          .getMethod("evaluate", Writer.class, Map.class)
          .invoke(loaded, writer, withExtractors(model));
    } catch (InvocationTargetException e) {
      throw new RenderingException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new RenderingException(e);
    }
  }

  private TemplateModel withExtractors(TemplateModel model) {
    return new TemplateModel(model) {

      private static final long serialVersionUID = 1L;

      @Override
      public @Nullable Object get(Object key) {
        try {
          return extractors.extractAndTransform(
              db, (String) key, this, new TemplateEngineAdapter.NoopAdapter());
        } catch (NoModelExtractorException e) {
          return super.get(key);
        }
      }
    };
  }
}
