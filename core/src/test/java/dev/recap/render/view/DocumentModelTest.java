package dev.recap.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.ModelSite;
import dev.recap.model.Body;
import dev.recap.model.BodyFacts;
import dev.recap.model.Document;
import dev.recap.model.Heading;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentModelTest {

  private static Document document(Map<String, Object> extra, BodyFacts facts) {
    return ModelSite.document(
        "post",
        "2025-03-04",
        "a",
        Optional.empty(),
        List.of("java"),
        extra,
        new Body(() -> "<p>Text</p>", () -> facts));
  }

  private static DocumentModel model(Document document) {
    return new ModelSite().with(document).page().model(document);
  }

  @Test
  void fieldsHaveTheValuesOfTheHeader() {
    DocumentModel model = model(document(Map.of(), BodyFacts.NONE));

    assertThat(model.get("title")).hasToString("Title of a");
    assertThat(model.get("date_iso")).hasToString("2025-03-04T00:00:00+00:00");
    assertThat(model.get("date_rfc822")).hasToString("Tue, 4 Mar 2025 00:00:00 +0000");
    assertThat(model.get("url")).hasToString("https://example.org/a.html");
    assertThat(model.get("link")).hasToString("a.html");
    assertThat(model.get("uri")).hasToString("a.html");
    assertThat(model.get("updated")).isNull();
  }

  @Test
  void otherKeysAreAvailableAsWritten() {
    DocumentModel model = model(document(Map.of("mood", "fine"), BodyFacts.NONE));

    assertThat(model.get("mood")).hasToString("fine");
    assertThat(model.names()).contains("title", "mood").doesNotContain("updated", "sha1");
  }

  @Test
  void anIdInTheHeaderReplacesTheUrl() {
    assertThat(model(document(Map.of(), BodyFacts.NONE)).get("id"))
        .hasToString("https://example.org/a.html");
    assertThat(model(document(Map.of("guid", "urn:1"), BodyFacts.NONE)).get("id"))
        .hasToString("urn:1");
  }

  @Test
  void readingTakesAtLeastAMinute() {
    assertThat(readingTime(0)).isEqualTo("1");
    assertThat(readingTime(329)).isEqualTo("1");
    assertThat(readingTime(330)).isEqualTo("2");
    assertThat(readingTime(2200)).isEqualTo("10");
  }

  private static String readingTime(int words) {
    BodyFacts facts = new BodyFacts(List.of(), List.of(), List.of(), words, -1, "");
    return String.valueOf(model(document(Map.of(), facts)).get("reading_time"));
  }

  @Test
  void theTableOfContentsIsATreeOfHeadingsWithAnchors() throws Exception {
    List<Heading> headings =
        List.of(
            new Heading(2, "a", "A"),
            new Heading(3, "b", "B"),
            new Heading(3, "", "no anchor"),
            new Heading(2, "c", "C"));
    BodyFacts facts = new BodyFacts(headings, List.of(), List.of(), 0, -1, "");
    DocumentModel model = model(document(Map.of(), facts));

    TemplateSequenceModel toc = (TemplateSequenceModel) model.get("toc");
    assertThat(toc.size()).isEqualTo(2);
    TemplateHashModel first = (TemplateHashModel) toc.get(0);
    assertThat(first.get("text")).hasToString("A");
    TemplateSequenceModel children = (TemplateSequenceModel) first.get("children");
    assertThat(children.size()).isEqualTo(1);
    assertThat(((TemplateHashModel) children.get(0)).get("id")).hasToString("b");
    assertThat(((TemplateSequenceModel) model.get("headings")).size()).isEqualTo(4);
  }

  @Test
  void theCurrentDocumentKnowsItsNeighbours() throws Exception {
    Document middle = ModelSite.post("2025-01-02", "middle");
    PageContext page =
        new ModelSite()
            .with(ModelSite.post("2025-01-01", "old"))
            .with(middle)
            .with(ModelSite.post("2025-01-03", "new"))
            .page();
    CurrentDocumentModel model = new CurrentDocumentModel(page.model(middle), page);

    assertThat(((TemplateHashModel) model.get("next")).get("title")).hasToString("Title of new");
    assertThat(((TemplateHashModel) model.get("previousContent")).get("uri"))
        .hasToString("old.html");
    assertThat(((TemplateSequenceModel) model.get("related")).size()).isZero();
    assertThat(model.get("has_more")).isEqualTo(TemplateBooleanModel.FALSE);
  }
}
