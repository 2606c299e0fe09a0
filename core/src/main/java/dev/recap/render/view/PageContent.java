package dev.recap.render.view;

import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code content} of a page that is no document. jbake: it has a type and the way to the root;
 * templates that ask for its {@code uri} want to know whether it is a document.
 */
public final class PageContent extends LazyHash {

  private final String type;
  private final RenderContext context;
  private final PageInfo page;

  public PageContent(String type, RenderContext context, PageInfo page) {
    this.type = type;
    this.context = context;
    this.page = page;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return switch (key) {
      case "type" -> TemplateValues.text(type);
      case "rootpath" -> TemplateValues.text(page.path().toRoot());
      case "uri" -> page.jbake() ? null : TemplateValues.text(page.path().value());
      case "link" -> isOwn(key) ? null : TemplateValues.text(context.links().fromRoot(page.path()));
      case "url" -> isOwn(key) ? null : TemplateValues.text(context.links().absolute(page.path()));
      default -> null;
    };
  }

  private boolean isOwn(String key) {
    return page.jbake() && context.ownKeys().has(key);
  }

  @Override
  List<String> names() {
    List<String> keys = new ArrayList<>(List.of("type", "rootpath"));
    if (!page.jbake()) {
      keys.addAll(List.of("uri", "link", "url"));
    }
    return keys;
  }
}
