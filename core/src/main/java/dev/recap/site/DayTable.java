package dev.recap.site;

import dev.recap.site.ScheduleDay.Cell;
import dev.recap.site.ScheduleDay.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the talks and breaks of a day into rooms and rows. */
final class DayTable {

  private final List<String> rooms;
  private final List<List<Slot>> columns = new ArrayList<>();
  private final List<ScheduledTalk> others = new ArrayList<>();

  /** A talk or a break in the column of a room. */
  private record Slot(TalkTime time, Optional<ScheduledTalk> talk, Optional<ScheduledBreak> pause) {

    OffsetDateTime start() {
      return time.start();
    }

    boolean overlaps(TalkTime other) {
      return start().isEqual(other.start())
          || (start().isBefore(other.end().orElse(other.start()))
              && other.start().isBefore(time.end().orElse(start())));
    }

    /** Checks if this slot and the one of the next room are one session or one break. */
    boolean isSameAs(Slot other) {
      return talk.isPresent()
          ? talk.equals(other.talk())
          : other.pause().flatMap(found -> pause.filter(found::isSameAs)).isPresent();
    }
  }

  private DayTable(List<ScheduledTalk> talks, List<ScheduledBreak> breaks, List<String> order) {
    this.rooms =
        talks.stream()
            .filter(talk -> talk.time().timed())
            .flatMap(talk -> talk.rooms().stream())
            .distinct()
            .sorted(
                Comparator.<String, Integer>comparing(room -> place(room, order))
                    .thenComparing(String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (int column = 0; column < Math.max(1, rooms.size()); column++) {
      columns.add(new ArrayList<>());
    }
    talks.forEach(this::place);
    breaks.stream().filter(pause -> pause.time().timed()).forEach(this::place);
    columns.forEach(column -> column.sort(Comparator.comparing(slot -> slot.start().toInstant())));
  }

  private static int place(String room, List<String> order) {
    int place = order.indexOf(room);
    return place < 0 ? order.size() : place;
  }

  /**
   * The table of a day.
   *
   * @param talks by time
   * @param breaks by time
   * @param order the rooms of the event in their order
   */
  static ScheduleDay of(
      LocalDate date, List<ScheduledTalk> talks, List<ScheduledBreak> breaks, List<String> order) {
    DayTable table = new DayTable(talks, breaks, order);
    return new ScheduleDay(date, table.rooms, table.rows(), talks, breaks, table.others);
  }

  private void place(ScheduledTalk talk) {
    int[] places =
        rooms.isEmpty() || talk.takesAllRooms()
            ? IntStream.range(0, columns.size()).toArray()
            : talk.rooms().stream().mapToInt(rooms::indexOf).sorted().toArray();
    boolean fits =
        talk.time().timed()
            && places.length > 0
            && places[places.length - 1] - places[0] == places.length - 1
            && IntStream.of(places).allMatch(place -> isFree(columns.get(place), talk));
    if (fits) {
      Slot slot = new Slot(talk.time(), Optional.of(talk), Optional.empty());
      IntStream.of(places).forEach(place -> columns.get(place).add(slot));
    } else {
      others.add(talk);
    }
  }

  private static boolean isFree(List<Slot> column, ScheduledTalk talk) {
    return column.isEmpty()
        || column.get(column.size() - 1).talk().filter(talk::beginsDuring).isEmpty();
  }

  /** Puts a break into its room, or into all rooms that are free. */
  private void place(ScheduledBreak pause) {
    int own = pause.room().map(rooms::indexOf).orElse(-1);
    List<List<Slot>> possible = own < 0 ? columns : List.of(columns.get(own));
    for (List<Slot> column : possible) {
      if (column.stream().noneMatch(slot -> slot.overlaps(pause.time()))) {
        column.add(new Slot(pause.time(), Optional.empty(), Optional.of(pause)));
      }
    }
  }

  private List<Row> rows() {
    List<OffsetDateTime> starts =
        columns.stream()
            .flatMap(List::stream)
            .map(Slot::start)
            .sorted(Comparator.comparing(OffsetDateTime::toInstant))
            .distinct()
            .toList();
    List<Row> rows = new ArrayList<>();
    for (int index = 0; index < starts.size(); index++) {
      OffsetDateTime start = starts.get(index);
      rows.add(new Row(start, minutes(starts, index), cells(start, starts)));
    }
    return rows;
  }

  private Optional<Long> minutes(List<OffsetDateTime> starts, int index) {
    OffsetDateTime start = starts.get(index);
    Optional<OffsetDateTime> next =
        index + 1 < starts.size()
            ? Optional.of(starts.get(index + 1))
            : columns.stream()
                .flatMap(List::stream)
                .flatMap(slot -> slot.time().end().stream())
                .max(Comparator.comparing(OffsetDateTime::toInstant))
                .filter(start::isBefore);
    return next.map(end -> Duration.between(start, end).toMinutes());
  }

  private List<Cell> cells(OffsetDateTime start, List<OffsetDateTime> starts) {
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      Optional<Slot> slot = beginning(column, start);
      if (slot.isPresent()) {
        int width = width(column, slot.get());
        int rows = rowsOf(slot.get().time(), starts);
        cells.add(new Cell(column, width, rows, slot.get().talk(), slot.get().pause()));
        column += width - 1;
      } else if (columns.get(column).stream().noneMatch(earlier -> continues(earlier, start))) {
        cells.add(new Cell(column, 1, 1, Optional.empty(), Optional.empty()));
      }
    }
    return cells;
  }

  private Optional<Slot> beginning(int column, OffsetDateTime start) {
    return columns.get(column).stream().filter(slot -> slot.start().isEqual(start)).findFirst();
  }

  private static boolean continues(Slot slot, OffsetDateTime time) {
    return slot.start().isBefore(time) && slot.time().end().filter(time::isBefore).isPresent();
  }

  /** Returns the number of rooms side by side with the same session or break. */
  private int width(int first, Slot slot) {
    return (int)
        Stream.iterate(first, column -> column < columns.size(), column -> column + 1)
            .takeWhile(column -> beginning(column, slot.start()).filter(slot::isSameAs).isPresent())
            .count();
  }

  private static int rowsOf(TalkTime time, List<OffsetDateTime> starts) {
    long rows =
        starts.stream()
            .filter(start -> !start.isBefore(time.start()))
            .filter(start -> time.end().filter(start::isBefore).isPresent())
            .count();
    return (int) Math.max(1, rows);
  }
}
