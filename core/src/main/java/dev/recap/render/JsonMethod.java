package dev.recap.render;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import freemarker.template.utility.StringUtil;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code to_json(value)} in templates: a hash, a list, text, a number or a boolean as JSON (RFC
 * 8259) that may be the content of a {@code <script>} element. Keys and items without a value are
 * left out: missing ones, blank text, empty lists and hashes.
 */
final class JsonMethod implements TemplateMethodModelEx {

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    if (arguments.size() != 1) {
      throw new TemplateModelException("to_json needs one value");
    }
    StringBuilder json = new StringBuilder(1024);
    write((TemplateModel) arguments.get(0), json);
    return new SimpleScalar(json.toString());
  }

  private static void write(@Nullable TemplateModel value, StringBuilder json)
      throws TemplateModelException {
    if (value instanceof TemplateHashModelEx hash) {
      json.append('{');
      int start = json.length();
      for (TemplateModelIterator keys = hash.keys().iterator(); keys.hasNext(); ) {
        String key = ((TemplateScalarModel) keys.next()).getAsString();
        TemplateModel member = hash.get(key);
        if (hasContent(member)) {
          separate(json, start);
          quote(key, json);
          write(member, json.append(':'));
        }
      }
      json.append('}');
    } else if (value instanceof TemplateSequenceModel list) {
      json.append('[');
      int start = json.length();
      for (int i = 0; i < list.size(); i++) {
        item(list.get(i), start, json);
      }
      json.append(']');
    } else if (value instanceof TemplateCollectionModel list) {
      json.append('[');
      int start = json.length();
      for (TemplateModelIterator items = list.iterator(); items.hasNext(); ) {
        item(items.next(), start, json);
      }
      json.append(']');
    } else if (value instanceof TemplateScalarModel text) {
      quote(text.getAsString(), json);
    } else if (value instanceof TemplateNumberModel number) {
      json.append(
          new BigDecimal(number.getAsNumber().toString()).stripTrailingZeros().toPlainString());
    } else if (value instanceof TemplateBooleanModel bool) {
      json.append(bool.getAsBoolean());
    } else {
      throw new TemplateModelException(
          "to_json writes text, numbers, booleans, lists and hashes; write a date with ?string");
    }
  }

  private static void item(@Nullable TemplateModel item, int start, StringBuilder json)
      throws TemplateModelException {
    if (hasContent(item)) {
      separate(json, start);
      write(item, json);
    }
  }

  private static void separate(StringBuilder json, int start) {
    if (json.length() > start) {
      json.append(',');
    }
  }

  private static void quote(String text, StringBuilder json) {
    json.append('"').append(StringUtil.jsonStringEnc(text)).append('"');
  }

  private static boolean hasContent(@Nullable TemplateModel value) throws TemplateModelException {
    if (value instanceof TemplateScalarModel text) {
      return !text.getAsString().isBlank();
    }
    if (value instanceof TemplateSequenceModel list) {
      return list.size() > 0;
    }
    if (value instanceof TemplateHashModelEx hash) {
      return !hash.isEmpty();
    }
    if (value instanceof TemplateCollectionModel list) {
      return list.iterator().hasNext();
    }
    return value != null;
  }
}
