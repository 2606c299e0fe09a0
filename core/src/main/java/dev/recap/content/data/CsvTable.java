package dev.recap.content.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses CSV (RFC 4180) to rows, each a map by the names in the first row. */
public final class CsvTable {

  private static final Pattern RECORD = Pattern.compile("starting at line (\\d{1,9})");

  private final SourceText source;
  private final List<Problem> problems;

  private CsvTable(SourceText source, List<Problem> problems) {
    this.source = source;
    this.problems = problems;
  }

  /**
   * A row.
   *
   * @param line its first line, from 1
   * @param values the values by column
   */
  public record Row(int line, Map<String, String> values) {}

  /** Returns empty if a row cannot be read; skips empty lines. */
  static Optional<List<Map<String, String>>> parse(SourceText source, List<Problem> problems) {
    return new CsvTable(source, problems)
        .rows()
        .map(rows -> rows.stream().map(Row::values).toList());
  }

  /** Returns the rows with their lines, none if a row cannot be read. */
  public static List<Row> read(SourceText source, List<Problem> problems) {
    return new CsvTable(source, problems).rows().orElse(List.of());
  }

  private Optional<List<Row>> rows() {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(source.text())) {
      List<String> names = List.of();
      for (CsvRecord csv : reader) {
        if (names.isEmpty()) {
          names = names(csv);
        } else {
          rows.add(new Row((int) csv.getStartingLineNumber(), row(names, csv)));
        }
      }
    } catch (CsvParseException mistake) {
      problems.add(
          Problem.error(
              "bad-csv",
              place(startOf(mistake)),
              "the CSV can't be read from here on",
              "close every quote, and write a quote inside a quoted value twice (\"\")"));
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Optional.of(Collections.unmodifiableList(rows));
  }

  /** Returns the line of the bad record, which the library gives only in its message. */
  private static long startOf(CsvParseException mistake) {
    Matcher matcher = RECORD.matcher(String.valueOf(mistake.getMessage()));
    return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
  }

  private List<String> names(CsvRecord csv) {
    List<String> names = csv.getFields().stream().map(String::strip).toList();
    for (int i = 0; i < names.size(); i++) {
      if (names.indexOf(names.get(i)) < i) {
        problems.add(
            Problem.warning(
                "duplicate-column",
                place(csv.getStartingLineNumber()),
                "the column \"%s\" is there twice".formatted(names.get(i)),
                "rename one of the two; only the first can be used"));
      }
    }
    return names;
  }

  private Map<String, String> row(List<String> names, CsvRecord csv) {
    List<String> fields = csv.getFields();
    if (fields.size() != names.size()) {
      problems.add(
          Problem.warning(
              "ragged-row",
              place(csv.getStartingLineNumber()),
              "the row has %s for %s"
                  .formatted(count(fields.size(), "value"), count(names.size(), "column")),
              "put a value that holds a comma in quotes, and leave no value out"));
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      row.putIfAbsent(names.get(i), i < fields.size() ? fields.get(i) : "");
    }
    return Collections.unmodifiableMap(row);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private Place place(long line) {
    return Place.ofLine(source.file().value(), (int) line);
  }
}
