package dev.recap.render;

import dev.recap.render.view.CurrentDocumentModel;
import dev.recap.render.view.DocumentModel;
import dev.recap.render.view.TermModel;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts Freemarker's values to plain Java values for other engines. */
final class PlainValues {

  private final PlainSiteModel site;
  private final MachineDates dates;

  PlainValues(PlainSiteModel site, MachineDates dates) {
    this.site = site;
    this.dates = dates;
  }

  /**
   * Returns strings, numbers, booleans, dates, lists and maps of them; null for a missing value.
   */
  @Nullable Object toPlain(@Nullable TemplateModel model) {
    try {
      return plain(model);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("not a plain value: " + model, e);
    }
  }

  private @Nullable Object plain(@Nullable TemplateModel model) throws TemplateModelException {
    if (model instanceof DocumentModel document) {
      return site.values(document.document());
    }
    if (model instanceof CurrentDocumentModel document) {
      return onItsPage(document);
    }
    if (model instanceof TermModel term) {
      return map(term, TermModel.KEYS);
    }
    if (model instanceof TemplateBooleanModel bool) {
      return bool.getAsBoolean();
    }
    if (model instanceof TemplateNumberModel number) {
      return number.getAsNumber();
    }
    if (model instanceof TemplateDateModel date) {
      return dates.toMachineZone(date.getAsDate());
    }
    if (model instanceof TemplateSequenceModel sequence) {
      return list(sequence);
    }
    if (model instanceof TemplateHashModelEx hash) {
      return map(hash, strings(hash.keys()));
    }
    if (model instanceof TemplateScalarModel text) {
      return text.getAsString();
    }
    return null;
  }

  private Map<String, @Nullable Object> onItsPage(CurrentDocumentModel document)
      throws TemplateModelException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(site.values(document.document()));
    values.putAll(map(document, CurrentDocumentModel.NEIGHBOURS));
    return values;
  }

  Map<String, @Nullable Object> map(TemplateHashModel hash, List<String> keys)
      throws TemplateModelException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (String key : keys) {
      Object value = plain(hash.get(key));
      if (value != null) {
        values.put(key, value);
      }
    }
    return values;
  }

  private static List<String> strings(TemplateCollectionModel keys) throws TemplateModelException {
    List<String> strings = new ArrayList<>();
    for (TemplateModelIterator at = keys.iterator(); at.hasNext(); ) {
      strings.add(((TemplateScalarModel) at.next()).getAsString());
    }
    return strings;
  }

  /** Lazy, because a pager of thousands of pages is on each of them. */
  private List<@Nullable Object> list(TemplateSequenceModel sequence)
      throws TemplateModelException {
    int size = sequence.size();
    return new AbstractList<>() {
      @Override
      public @Nullable Object get(int index) {
        try {
          return plain(sequence.get(index));
        } catch (TemplateModelException e) {
          throw new IllegalStateException(e);
        }
      }

      @Override
      public int size() {
        return size;
      }
    };
  }
}
