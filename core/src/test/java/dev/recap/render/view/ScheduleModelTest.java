package dev.recap.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.ModelSite;
import dev.recap.model.Talk;
import dev.recap.model.WrittenTime;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateSequenceModel;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleModelTest {

  private static Talk talk(String room, Optional<String> hour) {
    Optional<WrittenTime> start =
        hour.map(
            time ->
                new WrittenTime(
                    LocalDate.parse("2025-06-01"),
                    Optional.of(LocalTime.parse(time)),
                    Optional.empty()));
    return new Talk(
        List.of("Ada"),
        Optional.of("Conf 2025"),
        start,
        Optional.empty(),
        Optional.empty(),
        Optional.of(room),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Duration.ofMinutes(45)),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private final PageContext page =
      new ModelSite()
          .set("render.talks", "true")
          .with(ModelSite.talk("2025-06-01", "a", talk("Blue", Optional.of("09:00"))))
          .with(ModelSite.talk("2025-06-01", "b", talk("Red", Optional.of("10:00"))))
          .with(ModelSite.talk("2025-06-01", "c", talk("Red", Optional.empty())))
          .page();

  private final ScheduleModel schedule =
      new ScheduleModel(page.site().term("event", "Conf 2025").orElseThrow(), page);

  @Test
  void aDayHasRoomsAndRows() throws Exception {
    TemplateSequenceModel days = (TemplateSequenceModel) schedule.days();
    assertThat(days.size()).isEqualTo(1);

    TemplateHashModel day = (TemplateHashModel) days.get(0);
    assertThat(day.get("date_iso")).hasToString("2025-06-01");
    assertThat(((TemplateSequenceModel) day.get("rooms")).get(0)).hasToString("Blue");
    TemplateSequenceModel rows = (TemplateSequenceModel) day.get("rows");
    assertThat(((TemplateHashModel) rows.get(0)).get("start_iso"))
        .hasToString("2025-06-01T09:00:00+00:00");
    assertThat(((TemplateSequenceModel) day.get("talks")).size()).isEqualTo(2);
  }

  @Test
  void talksWithoutADayAreUnscheduled() throws Exception {
    TemplateSequenceModel unscheduled = (TemplateSequenceModel) schedule.unscheduled();

    assertThat(unscheduled.size()).isEqualTo(1);
    assertThat(((TemplateHashModel) unscheduled.get(0)).get("title")).hasToString("Title of c");
    assertThat(schedule.zone()).hasToString("UTC");
  }
}
