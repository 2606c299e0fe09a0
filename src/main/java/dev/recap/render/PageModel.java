package dev.recap.render;

import dev.recap.plan.Output;
import dev.recap.plan.Subject;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All the variables of one page: its own, and behind them those that every page has. */
final class PageModel implements TemplateHashModel {

  private final Map<String, TemplateModel> own;
  private final CommonVariables common;

  PageModel(
      Output.Page output, SiteView view, PageContext page, ConfigModel config, DataFiles data) {
    this.own = OwnVariables.of(output.subject(), view, page);
    this.common =
        new CommonVariables(
            view,
            page,
            config,
            data,
            Optional.ofNullable(own.get("term")),
            output.subject() instanceof Subject.Home home && home.posts().paginated()
                ? Optional.of(home.posts())
                : Optional.empty());
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    TemplateModel value = own.get(key);
    return value != null ? value : common.get(key);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
