package dev.recap.site;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One day of a {@link Schedule} as a table: a column for each room, a row for each hour at which a
 * talk begins.
 *
 * @param rooms by name; none where no talk of the day names one, and then there is one column
 * @param talks all of the day, by time
 * @param others those of them that have no place in the table: no hour, no room where others have
 *     one, or another talk there at the time
 */
public record ScheduleDay(
    LocalDate date,
    List<String> rooms,
    List<Row> rows,
    List<ScheduledTalk> talks,
    List<ScheduledTalk> others) {

  /** What begins at one time, with gaps where nothing is going on. */
  public record Row(OffsetDateTime start, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A talk in its room, or nothing.
   *
   * @param column of the room, from 0
   * @param rows how many it goes through
   */
  public record Cell(int column, int rows, Optional<ScheduledTalk> talk) {}

  public ScheduleDay {
    rooms = List.copyOf(rooms);
    rows = List.copyOf(rows);
    talks = List.copyOf(talks);
    others = List.copyOf(others);
  }
}
