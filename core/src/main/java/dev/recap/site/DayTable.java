package dev.recap.site;

import dev.recap.site.ScheduleDay.Cell;
import dev.recap.site.ScheduleDay.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the talks of a day into rooms and rows. */
final class DayTable {

  private final List<String> rooms;
  private final List<List<ScheduledTalk>> columns = new ArrayList<>();
  private final List<ScheduledTalk> others = new ArrayList<>();

  private DayTable(List<ScheduledTalk> talks) {
    this.rooms =
        talks.stream()
            .filter(talk -> talk.time().timed())
            .flatMap(talk -> talk.room().stream())
            .distinct()
            .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()))
            .toList();
    for (int column = 0; column < Math.max(1, rooms.size()); column++) {
      columns.add(new ArrayList<>());
    }
    talks.forEach(this::place);
  }

  /**
   * The table of a day.
   *
   * @param talks by time
   */
  static ScheduleDay of(LocalDate date, List<ScheduledTalk> talks) {
    DayTable table = new DayTable(talks);
    return new ScheduleDay(date, table.rooms, table.rows(), talks, table.others);
  }

  private void place(ScheduledTalk talk) {
    int column = rooms.isEmpty() ? 0 : talk.room().map(rooms::indexOf).orElse(-1);
    boolean fits = talk.time().timed() && column >= 0 && isFree(columns.get(column), talk);
    (fits ? columns.get(column) : others).add(talk);
  }

  private static boolean isFree(List<ScheduledTalk> column, ScheduledTalk talk) {
    return column.isEmpty() || !talk.beginsDuring(column.get(column.size() - 1));
  }

  private List<Row> rows() {
    List<OffsetDateTime> starts =
        columns.stream()
            .flatMap(List::stream)
            .map(ScheduledTalk::start)
            .distinct()
            .sorted(Comparator.comparing(OffsetDateTime::toInstant))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (OffsetDateTime start : starts) {
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < columns.size(); column++) {
        cell(column, start, starts).ifPresent(cells::add);
      }
      rows.add(new Row(start, cells));
    }
    return rows;
  }

  /** Returns nothing for a time at which an earlier talk is still going on. */
  private Optional<Cell> cell(int column, OffsetDateTime start, List<OffsetDateTime> starts) {
    for (ScheduledTalk talk : columns.get(column)) {
      if (talk.start().isEqual(start)) {
        return Optional.of(new Cell(column, rowsOf(talk, starts), Optional.of(talk)));
      }
      if (talk.start().isBefore(start) && talk.time().end().filter(start::isBefore).isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.of(new Cell(column, 1, Optional.empty()));
  }

  private static int rowsOf(ScheduledTalk talk, List<OffsetDateTime> starts) {
    long rows =
        starts.stream()
            .filter(start -> !start.isBefore(talk.start()))
            .filter(start -> talk.time().end().filter(start::isBefore).isPresent())
            .count();
    return (int) Math.max(1, rows);
  }
}
