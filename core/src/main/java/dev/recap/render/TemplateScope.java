package dev.recap.render;

import dev.recap.incremental.Dependency;
import dev.recap.plan.Output;
import dev.recap.render.view.PageInfo;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All the variables of one page: its own, and behind them those that every page has. */
final class TemplateScope implements TemplateHashModel {

  private final Output.Page output;
  private final Map<String, TemplateModel> own;
  private final GlobalVariables common;
  private final PlainSiteModel values;
  private final ExtractedVariables extracted;
  private final PageInfo page;
  // Templates ask for a project's own variables again and again, or never.
  private @Nullable Map<String, @Nullable Object> plain;

  TemplateScope(
      Output.Page output, PageInfo page, PlainSiteModel values, ExtractedVariables extracted) {
    this.output = output;
    this.values = values;
    this.extracted = extracted;
    this.own = PageVariables.of(output.kind(), values.view(), page);
    this.page = page;
    this.common =
        new GlobalVariables(
            values.view(),
            page,
            values.config(),
            values.dataFiles(),
            Optional.ofNullable(own.get("term")),
            output.kind().slice().filter(slice -> output.kind().isSiteWide() && slice.paginated()));
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    if (extracted.has(key)) {
      page.reads().record(Dependency.unknown());
      return extracted.get(key, this::plain);
    }
    TemplateModel value = own.get(key);
    return value == null ? common.get(key) : value;
  }

  private Map<String, @Nullable Object> plain() {
    if (plain == null) {
      plain = values.pageVariables(output.kind(), own);
    }
    return plain;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
