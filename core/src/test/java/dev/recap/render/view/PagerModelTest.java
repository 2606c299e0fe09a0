package dev.recap.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.ModelSite;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.plan.Slice;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagerModelTest {

  private static final Document POST = ModelSite.post("2025-01-01", "a");
  private static final List<OutputPath> PATHS =
      List.of(
          new OutputPath("index.html"),
          new OutputPath("2/index.html"),
          new OutputPath("3/index.html"));

  private final PageContext page = new ModelSite().with(POST).page();

  private TemplateHashModel pager(int number) {
    Slice slice = new Slice(List.of(POST), 3, number, PATHS, 1);
    return (TemplateHashModel) PagerModel.of(slice, List.of(), page).model();
  }

  @Test
  void aPageInTheMiddleLinksToAllOthers() throws Exception {
    TemplateHashModel pager = pager(2);

    assertThat(pager.get("number")).hasToString("2");
    assertThat(pager.get("total")).hasToString("3");
    assertThat(pager.get("count")).hasToString("3");
    assertThat(pager.get("previous_link")).hasToString("./");
    assertThat(pager.get("first_link")).hasToString("./");
    assertThat(pager.get("next_link")).hasToString("3/");
    assertThat(pager.get("last_link")).hasToString("3/");
  }

  @Test
  void theFirstAndTheLastPageHaveOneDirection() throws Exception {
    assertThat(pager(1).get("previous_link")).isNull();
    assertThat(pager(1).get("first_link")).isNull();
    assertThat(pager(3).get("next_link")).isNull();
    assertThat(pager(3).get("last_link")).isNull();
  }

  @Test
  void exactlyOnePageIsCurrent() throws Exception {
    TemplateSequenceModel pages = (TemplateSequenceModel) pager(2).get("pages");

    assertThat(pages.size()).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      TemplateHashModel entry = (TemplateHashModel) pages.get(i);
      assertThat(entry.get("number")).hasToString(String.valueOf(i + 1));
      assertThat(entry.get("current")).isEqualTo(TemplateValues.bool(i == 1));
    }
  }

  @Test
  void aListOnOnePageHasNoLinks() throws Exception {
    TemplateHashModel pager = (TemplateHashModel) PagerModel.ofOnePage(List.of(POST), page).model();

    assertThat(pager.get("total")).hasToString("1");
    assertThat(pager.get("next_link")).isNull();
    assertThat(((TemplateSequenceModel) pager.get("posts")).size()).isEqualTo(1);
  }
}
