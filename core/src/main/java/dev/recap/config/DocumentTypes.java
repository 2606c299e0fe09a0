package dev.recap.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The types that documents can have. As in JBake, a key {@code template.TYPE.file} declares one. If
 * Recap has a page of that name, such as {@code author}, the key declares a type only while that
 * page is off, so that the types of JBake projects keep working.
 */
final class DocumentTypes {

  private DocumentTypes() {}

  /**
   * Returns the template of each type: JBake's two, then the project's in the order of its file.
   */
  static Map<String, String> templates(Values values) {
    Map<String, String> templates = new LinkedHashMap<>();
    templates.put("page", values.name(Keys.TEMPLATE_PAGE));
    templates.put("post", values.name(Keys.TEMPLATE_POST));
    if (values.flag(Keys.RENDER_TALKS)) {
      templates.put("talk", values.name(Keys.TEMPLATE_TALK));
    }
    values
        .members(Keys.TEMPLATE)
        .forEach(
            (type, key) -> {
              if (isName(type) && !templates.containsKey(type) && !isOfPage(key, values)) {
                values.nameIfAny(key).ifPresent(file -> templates.put(type, file));
              }
            });
    return templates;
  }

  /** Checks for JBake's {@code [a-zA-Z0-9-_]+}. */
  private static boolean isName(String type) {
    return type.matches("[a-zA-Z0-9_-]*");
  }

  private static boolean isOfPage(Key key, Values values) {
    for (SinglePageKeys page : SinglePageKeys.ALL) {
      if (page.template().name().equals(key.name())) {
        return isTaken(page.template(), page.render(), values);
      }
    }
    for (TaxonomyKeys taxonomy : TaxonomyKeys.ALL) {
      if (taxonomy.template().name().equals(key.name())) {
        return isTaken(taxonomy.template(), taxonomy.pages(), values);
      }
      if (taxonomy.indexTemplate().name().equals(key.name())) {
        return isTaken(taxonomy.indexTemplate(), taxonomy.index(), values);
      }
    }
    return false;
  }

  private static boolean isTaken(Key template, Key render, Values values) {
    return template.origin() == Key.Origin.JBAKE || values.flag(render);
  }
}
