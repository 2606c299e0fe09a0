package dev.recap.render.view;

import freemarker.template.TemplateModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code content} of a page that shows no document. */
public class PageContent extends LazyHash {

  private final String type;
  private final PageContext page;

  public PageContent(String type, PageContext page) {
    this.type = type;
    this.page = page;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return switch (key) {
      case "type" -> TemplateValues.text(type);
      case "rootpath" -> TemplateValues.text(page.path().toRoot());
      case "uri" -> TemplateValues.text(page.path().value());
      case "link" -> TemplateValues.text(page.link(page.path()));
      case "url" -> TemplateValues.text(page.url(page.path()));
      default -> null;
    };
  }

  @Override
  public List<String> names() {
    return List.of("type", "rootpath", "uri", "link", "url");
  }
}
