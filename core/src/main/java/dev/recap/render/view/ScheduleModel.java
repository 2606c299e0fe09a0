package dev.recap.render.view;

import dev.recap.incremental.TrackedTerm;
import dev.recap.model.Document;
import dev.recap.site.Schedule;
import dev.recap.site.ScheduleDay;
import dev.recap.site.ScheduleDay.Cell;
import dev.recap.site.ScheduleDay.Row;
import dev.recap.site.ScheduledBreak;
import dev.recap.site.ScheduledTalk;
import freemarker.template.TemplateModel;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schedule of an event as templates see it: {@code event.days} and what goes with it. */
final class ScheduleModel {

  private final TrackedTerm event;
  private final PageContext page;
  private final Schedule schedule;

  ScheduleModel(TrackedTerm event, PageContext page) {
    this.event = event;
    this.page = page;
    this.schedule = event.schedule();
  }

  TemplateModel days() {
    return TemplateValues.list(schedule.days(), this::day);
  }

  TemplateModel unscheduled() {
    return page.documents(schedule.unscheduled());
  }

  TemplateModel zone() {
    return TemplateValues.text(schedule.shownZone().map(ZoneId::getId).orElse(""));
  }

  private TemplateModel day(ScheduleDay day) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    OffsetDateTime midnight = day.date().atStartOfDay(schedule.zone()).toOffsetDateTime();
    values.put("date", page.date(Optional.of(midnight)));
    values.put("date_iso", day.date().toString());
    values.put("rooms", day.rooms());
    values.put("rows", TemplateValues.list(day.rows(), row -> row(row, day.rooms())));
    values.put("talks", documents(day.talks()));
    values.put("breaks", TemplateValues.list(day.breaks(), this::pause));
    values.put("others", documents(day.others()));
    event.calendar(day.date()).ifPresent(path -> values.put("calendar_link", page.link(path)));
    return TemplateValues.map(values);
  }

  private TemplateModel documents(List<ScheduledTalk> talks) {
    List<Document> documents = talks.stream().map(ScheduledTalk::document).toList();
    return page.documents(documents);
  }

  private TemplateModel row(Row row, List<String> rooms) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("start", page.date(Optional.of(row.start())));
    values.put("start_iso", Dates.iso(row.start()));
    row.minutes().ifPresent(minutes -> values.put("minutes", minutes));
    values.put("cells", TemplateValues.list(row.cells(), cell -> cell(cell, rooms)));
    return TemplateValues.map(values);
  }

  private TemplateModel cell(Cell cell, List<String> rooms) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("column", cell.column());
    values.put("columns", cell.columns());
    values.put("rows", cell.rows());
    if (!rooms.isEmpty()) {
      values.put("room", rooms.get(cell.column()));
    }
    cell.talk()
        .map(ScheduledTalk::document)
        .filter(page.site()::hasPage)
        .ifPresent(talk -> values.put("talk", page.model(talk)));
    cell.pause().ifPresent(pause -> values.put("break", pause(pause)));
    return TemplateValues.map(values);
  }

  private TemplateModel pause(ScheduledBreak pause) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("title", pause.title());
    values.put("room", pause.room().orElse(null));
    values.put("timed", pause.time().timed());
    values.put("start", page.date(Optional.of(pause.start())));
    values.put("end", page.date(pause.time().end()));
    if (pause.time().timed()) {
      values.put("start_iso", Dates.iso(pause.start()));
      values.put("end_iso", pause.time().end().map(Dates::iso).orElse(null));
    }
    return TemplateValues.map(values);
  }
}
