package dev.recap.render.view;

import dev.recap.incremental.Dependency;
import dev.recap.model.Document;
import dev.recap.plan.CalendarScope;
import dev.recap.site.Schedule;
import dev.recap.site.ScheduleDay;
import dev.recap.site.ScheduleDay.Cell;
import dev.recap.site.ScheduleDay.Row;
import dev.recap.site.ScheduledTalk;
import dev.recap.site.Term;
import freemarker.template.TemplateModel;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schedule of an event as templates see it: {@code event.days} and what goes with it. */
final class ScheduleModel {

  private final Term event;
  private final RenderContext context;
  private final PageInfo page;
  private final Schedule schedule;

  ScheduleModel(Term event, RenderContext context, PageInfo page) {
    this.event = event;
    this.context = context;
    this.page = page;
    page.reads().record(Dependency.posts("event", event));
    event.profile().ifPresent(profile -> page.reads().record(Dependency.header(profile)));
    // Which day a talk is on stands in its header, also of those that have none yet.
    event.talks().forEach(talk -> page.reads().record(Dependency.header(talk)));
    this.schedule = Schedule.of(event, context.settings().site().zone());
  }

  TemplateModel days() {
    return TemplateValues.list(schedule.days(), this::day);
  }

  TemplateModel unscheduled() {
    return context.documents(schedule.unscheduled(), page);
  }

  TemplateModel zone() {
    return TemplateValues.text(schedule.zone().getId());
  }

  private TemplateModel day(ScheduleDay day) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    OffsetDateTime midnight = day.date().atStartOfDay(schedule.zone()).toOffsetDateTime();
    values.put("date", context.dates().local(Optional.of(midnight)));
    values.put("date_iso", day.date().toString());
    values.put("rooms", day.rooms());
    values.put("rows", TemplateValues.list(day.rows(), row -> row(row, day.rooms())));
    values.put("talks", documents(day.talks()));
    values.put("others", documents(day.others()));
    context
        .plan()
        .calendarOf(new CalendarScope.EventDay(event, day.date()))
        .ifPresent(path -> values.put("calendar_link", context.links().fromRoot(path)));
    return TemplateValues.map(values);
  }

  private TemplateModel documents(List<ScheduledTalk> talks) {
    List<Document> documents = talks.stream().map(ScheduledTalk::document).toList();
    return context.documents(documents, page);
  }

  private TemplateModel row(Row row, List<String> rooms) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("start", context.dates().local(Optional.of(row.start())));
    values.put("start_iso", Dates.iso(row.start()));
    values.put("cells", TemplateValues.list(row.cells(), cell -> cell(cell, rooms)));
    return TemplateValues.map(values);
  }

  private TemplateModel cell(Cell cell, List<String> rooms) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("column", cell.column());
    values.put("rows", cell.rows());
    if (!rooms.isEmpty()) {
      values.put("room", rooms.get(cell.column()));
    }
    cell.talk()
        .map(ScheduledTalk::document)
        .filter(context.plan()::has)
        .ifPresent(talk -> values.put("talk", context.model(talk, page)));
    return TemplateValues.map(values);
  }
}
