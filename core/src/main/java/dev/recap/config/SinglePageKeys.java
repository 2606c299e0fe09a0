package dev.recap.config;

import dev.recap.config.Key.Kind;
import dev.recap.config.Key.Origin;
import java.util.List;

/** The keys of a page of which a site has one. */
record SinglePageKeys(String name, Key render, Key file, Key template) {

  /** {@code template} is what the template's key calls the page, such as {@code masterindex}. */
  static SinglePageKeys jbake(
      String name, String what, boolean rendered, String file, String template) {
    return new SinglePageKeys(
        name,
        render(name, Origin.JBAKE, rendered, what),
        file(name, Origin.JBAKE, file),
        template(template, Origin.JBAKE, name + ".ftl"));
  }

  static SinglePageKeys recap(String name, String what, String file, String templateFile) {
    return new SinglePageKeys(
        name,
        render(name, Origin.RECAP, false, what),
        file(name, Origin.RECAP, file),
        template(name, Origin.RECAP, templateFile));
  }

  List<Key> all() {
    return List.of(render, file, template);
  }

  private static Key render(String name, Origin origin, boolean rendered, String what) {
    return new Key(
        "render." + name, Kind.FLAG, Boolean.toString(rendered), origin, "writes " + what);
  }

  private static Key file(String name, Origin origin, String file) {
    return new Key(name + ".file", Kind.FILE, file, origin, "its file in the output");
  }

  private static Key template(String name, Origin origin, String file) {
    return new Key("template." + name + ".file", Kind.FILE, file, origin, "its template");
  }
}
