package dev.recap.render;

import dev.recap.incremental.Input;
import dev.recap.plan.Output;
import dev.recap.plan.Subject;
import dev.recap.render.jsonld.StructuredData;
import dev.recap.render.view.PageContext;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All the variables of one page: its own, and behind them those that every page has. */
final class PageModel implements TemplateHashModel {

  private final Output.Page output;
  private final Map<String, TemplateModel> own;
  private final CommonVariables common;
  private final SiteValues values;
  private final ExtractedVariables extracted;
  private final PageContext page;
  // Templates ask for a project's own variables again and again, or never.
  private @Nullable Map<String, @Nullable Object> plain;

  PageModel(Output.Page output, PageContext page, SiteValues values, ExtractedVariables extracted) {
    this.output = output;
    this.values = values;
    this.extracted = extracted;
    this.own = OwnVariables.of(output.subject(), values.view(), page);
    this.page = page;
    this.common =
        new CommonVariables(
            values.view(),
            page,
            values.config(),
            values.dataFiles(),
            Optional.ofNullable(own.get("term")),
            output.subject() instanceof Subject.Home home && home.posts().paginated()
                ? Optional.of(home.posts())
                : Optional.empty());
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    if (extracted.has(key)) {
      page.reads().read(Input.unknown());
      return extracted.get(key, this::plain);
    }
    TemplateModel value = own.get(key);
    if (value == null) {
      value = common.get(key);
    }
    return value == null && key.equals("structured_data")
        ? new StructuredData(output.subject(), values.view(), page)
        : value;
  }

  private Map<String, @Nullable Object> plain() {
    if (plain == null) {
      plain = values.ofPage(output.subject(), own);
    }
    return plain;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
