package dev.recap.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The types that documents can have. As in JBake a key {@code template.TYPE.file} declares one. A
 * name that Recap gives to a page of its own, such as {@code author}, declares a type while that
 * page is off, so that JBake projects keep theirs.
 */
final class DocumentTypes {

  private DocumentTypes() {}

  /** The template of each type: JBake's two, then the project's in the order of its file. */
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

  /** JBake's {@code [a-zA-Z0-9-_]+}. */
  private static boolean isName(String type) {
    return type.chars()
        .allMatch(
            c ->
                (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '-'
                    || c == '_');
  }

  private static boolean isOfPage(Key key, Values values) {
    for (SinglePageKeys page : Keys.SINGLE_PAGES) {
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
