package dev.recap.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.ModelSite;
import dev.recap.model.Body;
import dev.recap.model.Document;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeriesModelTest {

  private static final Document FIRST = part("2025-01-01", "first", 1);
  private static final Document SECOND = part("2025-01-02", "second", 2);

  private final PageContext page = new ModelSite().with(FIRST).with(SECOND).page();

  private static Document part(String day, String name, int number) {
    return ModelSite.document(
        "post",
        day,
        name,
        Optional.empty(),
        List.of(),
        Map.of("series", "Trip", "part", number),
        Body.EMPTY);
  }

  private TemplateHashModel series(Document document) {
    return (TemplateHashModel) page.model(document).get("in_series");
  }

  @Test
  void aPartKnowsItsNumberAndItsNeighbours() throws Exception {
    TemplateHashModel first = series(FIRST);

    assertThat(first.get("name")).hasToString("Trip");
    assertThat(first.get("part")).hasToString("1");
    assertThat(first.get("total")).hasToString("2");
    assertThat(first.get("previous")).isNull();
    assertThat(((TemplateHashModel) first.get("next")).get("title")).hasToString("Title of second");
  }

  @Test
  void theListMarksTheCurrentPart() throws Exception {
    TemplateSequenceModel parts = (TemplateSequenceModel) series(SECOND).get("parts");

    assertThat(parts.size()).isEqualTo(2);
    assertThat(((TemplateHashModel) parts.get(0)).get("current"))
        .isEqualTo(TemplateBooleanModel.FALSE);
    assertThat(((TemplateHashModel) parts.get(1)).get("current"))
        .isEqualTo(TemplateBooleanModel.TRUE);
  }

  @Test
  void otherDocumentsAreInNoSeries() {
    Document alone = ModelSite.post("2025-01-01", "alone");

    assertThat(new ModelSite().with(alone).page().model(alone).get("in_series")).isNull();
  }
}
