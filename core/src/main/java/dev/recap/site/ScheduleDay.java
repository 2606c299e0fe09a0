package dev.recap.site;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A day of a {@link Schedule} as a table with a column for each room and a row for each start time.
 *
 * @param rooms in the order of the event, then by name; empty if no talk of the day has a room, and
 *     then there is one column
 * @param talks all talks of the day, by time
 * @param breaks all breaks of the day, by time
 * @param others the talks that have no cell: without an hour, without a room on a day with rooms,
 *     or at the time of another talk in the same room
 */
public record ScheduleDay(
    LocalDate date,
    List<String> rooms,
    List<Row> rows,
    List<ScheduledTalk> talks,
    List<ScheduledBreak> breaks,
    List<ScheduledTalk> others) {

  /**
   * The talks and breaks that begin at one time, with gaps for rooms where none does.
   *
   * @param minutes until the next row, or the end of the day; empty if that is unknown
   */
  public record Row(OffsetDateTime start, Optional<Long> minutes, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A talk or a break in a room, or in some rooms side by side, or nothing.
   *
   * @param column of the first room, from 0
   * @param columns the number of rooms
   * @param rows how many it goes through
   */
  public record Cell(
      int column,
      int columns,
      int rows,
      Optional<ScheduledTalk> talk,
      Optional<ScheduledBreak> pause) {}

  public ScheduleDay {
    rooms = List.copyOf(rooms);
    rows = List.copyOf(rows);
    talks = List.copyOf(talks);
    breaks = List.copyOf(breaks);
    others = List.copyOf(others);
  }
}
