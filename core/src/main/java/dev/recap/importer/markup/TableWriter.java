package dev.recap.importer.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Writes tables whose cells have only text as Markdown. */
final class TableWriter {

  private TableWriter() {}

  static Optional<String> write(Element table) {
    List<Element> rows = table.select("tr");
    boolean simple =
        !rows.isEmpty()
            && table.select("table table, [colspan], [rowspan]").isEmpty()
            && table.select("td, th").stream().allMatch(TableWriter::isSimple);
    if (!simple) {
      return Optional.empty();
    }
    int columns = rows.stream().mapToInt(Element::childrenSize).max().orElse(0);
    List<Element> body = new ArrayList<>(rows);
    Element first = rows.get(0);
    boolean headed = first.children().stream().allMatch(cell -> cell.normalName().equals("th"));
    StringBuilder text = new StringBuilder();
    row(text, headed ? first.children() : List.of(), columns);
    text.append('|');
    for (int i = 0; i < columns; i++) {
      text.append(align(first, i)).append('|');
    }
    text.append('\n');
    (headed ? body.subList(1, body.size()) : body)
        .forEach(cells -> row(text, cells.children(), columns));
    @Nullable Element caption = table.selectFirst("caption");
    String words = caption == null ? "" : InlineWriter.write(caption.childNodes()).strip();
    return Optional.of(words.isEmpty() ? text.toString() : LineStart.escape(words) + "\n\n" + text);
  }

  private static boolean isSimple(Element cell) {
    Element only = only(cell);
    return MarkdownWriter.isInline(only);
  }

  /** Returns the paragraph that is all of a cell, or the cell. */
  private static Element only(Element cell) {
    boolean paragraph =
        cell.childrenSize() == 1
            && cell.child(0).normalName().equals("p")
            && cell.ownText().isBlank();
    return paragraph ? cell.child(0) : cell;
  }

  private static String align(Element row, int column) {
    String style =
        column < row.childrenSize()
            ? row.child(column).attr("style")
                + row.child(column).attr("align")
                + row.child(column).className()
            : "";
    return style.contains("right") ? "---:" : style.contains("center") ? ":---:" : "---";
  }

  private static void row(StringBuilder text, List<Element> cells, int columns) {
    text.append('|');
    for (int i = 0; i < columns; i++) {
      String cell =
          i < cells.size() ? InlineWriter.write(only(cells.get(i)).childNodes()).strip() : "";
      text.append(' ')
          .append(cell.replace("\\\n", "<br>").replace("\n", " ").replace("|", "\\|"))
          .append(" |");
    }
    text.append('\n');
  }
}
