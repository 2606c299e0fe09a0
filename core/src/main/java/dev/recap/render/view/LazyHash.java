package dev.recap.render.view;

import freemarker.template.SimpleCollection;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hash that makes each value when a template asks for it. */
public abstract class LazyHash implements TemplateHashModelEx {

  @Override
  public abstract @Nullable TemplateModel get(String key) throws TemplateModelException;

  /** The keys, in the order in which {@code ?keys} lists them. */
  public abstract Collection<String> names();

  /** The names of all values that it may have; not each hash has all of them. */
  public Collection<String> possibleKeys() {
    return names();
  }

  @Override
  public int size() {
    return names().size();
  }

  @Override
  public TemplateCollectionModel keys() {
    return new SimpleCollection(names(), null);
  }

  @Override
  public TemplateCollectionModel values() throws TemplateModelException {
    List<@Nullable TemplateModel> values = new ArrayList<>();
    for (String name : names()) {
      values.add(get(name));
    }
    return new SimpleCollection(values, null);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
