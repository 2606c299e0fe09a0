package dev.recap.content.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableCell.Alignment;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.internal.TableNodeRenderer;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.DelegatingNodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import dev.recap.content.markdown.fast.FastBlockParsers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tables (GitHub Flavored Markdown, section 4.10). The last line of a paragraph above a delimiter
 * row is the header; every line up to a blank line or another block is a row.
 */
final class Tables implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {

  private static final Pattern DELIMITERS =
      Pattern.compile("\\|?[ \t]*+:?-++:?[ \t]*+(?:\\|[ \t]*+:?-++:?[ \t]*+)*+\\|?[ \t]*+");

  /** A definition of a link, a footnote or an abbreviation. */
  private static final Pattern DEFINITION =
      Pattern.compile("\\*?\\[[^\\]]++\\]:.*", Pattern.DOTALL);

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new Factory());
  }

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.nodeRendererFactory(new TableNodeRenderer.Factory());
    builder.nodeRendererFactory(new Cells());
  }

  private static final class Factory implements CustomBlockParserFactory {

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return Factory::start;
    }

    private static @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int start = state.getNextNonSpaceIndex();
      boolean mayBeDelimiters =
          matched.getBlockParser().isParagraphParser()
              && state.getIndent() < 4
              && "|:-".indexOf(line.safeCharAt(start)) >= 0
              && line.indexOf('|', start) >= 0;
      if (!mayBeDelimiters || !DELIMITERS.matcher(line.subSequence(start)).matches()) {
        return BlockStart.none();
      }
      List<Optional<Alignment>> columns =
          split(line.subSequence(start), false).stream().map(Factory::alignment).toList();
      BlockContent paragraph = matched.getBlockParser().getBlockContent();
      int last = paragraph.getLineCount() - 1;
      BasedSequence header = paragraph.getLine(last).trim();
      if (cells(header, columns.size()).size() != columns.size()) {
        return BlockStart.none();
      }
      BlockStart table = BlockStart.of(new TableParser(columns, header)).atIndex(line.length());
      if (last == 0) {
        return table.replaceActiveBlockParser();
      }
      paragraph.getLines().remove(last);
      paragraph.getLineIndents().remove(last);
      return table;
    }

    private static Optional<Alignment> alignment(BasedSequence delimiters) {
      boolean left = delimiters.startsWith(":");
      boolean right = delimiters.endsWith(":");
      if (left && right) {
        return Optional.of(Alignment.CENTER);
      }
      return left
          ? Optional.of(Alignment.LEFT)
          : right ? Optional.of(Alignment.RIGHT) : Optional.empty();
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of(
          FastBlockParsers.Headings.class, ThematicBreakParser.Factory.class, Blocks.Lists.class);
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }

  /**
   * Returns the cells of a row. A pipe in a code span does not end a cell, unless the row has the
   * right number of cells only if it does.
   */
  private static List<BasedSequence> cells(BasedSequence row, int columns) {
    List<BasedSequence> cells = split(row, true);
    List<BasedSequence> atEveryPipe = cells.size() == columns ? cells : split(row, false);
    return atEveryPipe.size() == columns ? atEveryPipe : cells;
  }

  private static List<BasedSequence> split(BasedSequence row, boolean aroundCode) {
    List<BasedSequence> cells = new ArrayList<>();
    BasedSequence line = row.trim();
    int start = line.startsWith("|") ? 1 : 0;
    int i = start;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == '|') {
        cells.add(line.subSequence(start, i).trim());
        start = i + 1;
      } else if (c == '\\') {
        i++;
      } else if (c == '`' && aroundCode) {
        i = lastOfCode(line, i);
      }
      i++;
    }
    if (start < line.length()) {
      cells.add(line.subSequence(start).trim());
    }
    return cells;
  }

  /** Returns the offset of the last backtick of a code span, or of a run that opens none. */
  private static int lastOfCode(BasedSequence line, int start) {
    int length = runLength(line, start);
    int at = line.indexOf('`', start + length);
    while (at >= 0) {
      int run = runLength(line, at);
      if (run == length) {
        return at + run - 1;
      }
      at = line.indexOf('`', at + run);
    }
    return start + length - 1;
  }

  private static int runLength(BasedSequence line, int start) {
    int end = start;
    while (line.safeCharAt(end) == '`') {
      end++;
    }
    return end - start;
  }

  private static final class TableParser extends AbstractBlockParser {

    private final TableBlock table = new TableBlock();
    private final List<Optional<Alignment>> columns;
    private final BasedSequence header;
    private final List<BasedSequence> rows = new ArrayList<>();
    private boolean deep;
    private int end;

    TableParser(List<Optional<Alignment>> columns, BasedSequence header) {
      this.columns = columns;
      this.header = header;
    }

    @Override
    public Block getBlock() {
      return table;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
      BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
      if (state.isBlank() || isNoRow(line)) {
        return BlockContinue.none();
      }
      deep = state.getIndent() >= 4;
      return BlockContinue.atIndex(state.getIndex());
    }

    private static boolean isNoRow(BasedSequence line) {
      return switch (line.charAt(0)) {
        case '{' -> AttributeList.isOnly(line);
        case '[', '*' -> DEFINITION.matcher(line).matches();
        default -> false;
      };
    }

    /** A row may be indented by any number of spaces. */
    @Override
    public boolean isInterruptible() {
      return !deep;
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
      end = line.getEndOffset();
      if (!line.isBlank()) {
        rows.add(line.trim());
      }
    }

    @Override
    public void closeBlock(ParserState state) {
      table.setChars(header.baseSubSequence(header.getStartOffset(), end));
      TableHead head = new TableHead(header);
      table.appendChild(head);
      head.appendChild(row(header, true, state));
      if (!rows.isEmpty()) {
        TableBody body = new TableBody();
        table.appendChild(body);
        rows.forEach(row -> body.appendChild(row(row, false, state)));
        body.setCharsFromContent();
      }
    }

    /** Returns a row with as many cells as the header. */
    private TableRow row(BasedSequence line, boolean isHeader, ParserState state) {
      List<BasedSequence> cells = cells(line, columns.size());
      TableRow row = new TableRow(line);
      for (int i = 0; i < columns.size(); i++) {
        BasedSequence text = i < cells.size() ? cells.get(i) : line.subSequence(line.length());
        TableCell cell = new TableCell(text);
        cell.setText(withoutEscapes(text));
        cell.setHeader(isHeader);
        columns.get(i).ifPresent(cell::setAlignment);
        row.appendChild(cell);
      }
      cells.stream()
          .skip(columns.size())
          .filter(cell -> !cell.isEmpty())
          .findFirst()
          .ifPresent(cell -> Findings.add(state.getProperties(), extraCell(cell, cells.size())));
      return row;
    }

    private Findings.Finding extraCell(BasedSequence cell, int cells) {
      return new Findings.Finding(
          "table-cells",
          cell.getStartOffset(),
          "the row has "
              + cells
              + " cells and the header "
              + columns.size()
              + ", so readers don't see \""
              + Findings.shorten(cell.toString())
              + "\"",
          "add a column to the first two lines of the table, or write \\| for a pipe in a cell");
    }

    /** Returns a cell's text in which {@code \|} is a pipe, also in code. */
    private static BasedSequence withoutEscapes(BasedSequence cell) {
      int at = cell.indexOf("\\|");
      if (at < 0) {
        return cell;
      }
      List<BasedSequence> parts = new ArrayList<>();
      int from = 0;
      while (at >= 0) {
        parts.add(cell.subSequence(from, at));
        from = at + 1;
        at = cell.indexOf("\\|", from);
      }
      parts.add(cell.subSequence(from));
      return SegmentedSequence.create(cell, parts);
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
      for (Node section : table.getChildren()) {
        for (Node row : section.getChildren()) {
          for (Node cell : row.getChildren()) {
            inlineParser.parse(((TableCell) cell).getText(), cell);
          }
        }
      }
    }
  }

  /** Renders a header cell without words as a plain cell, since it is no header. */
  private static final class Cells implements DelegatingNodeRendererFactory {

    @Override
    public NodeRenderer apply(DataHolder options) {
      return () -> Set.of(new NodeRenderingHandler<>(TableCell.class, Cells::render));
    }

    @Override
    public Set<Class<?>> getDelegates() {
      return Set.of(TableNodeRenderer.Factory.class);
    }

    private static void render(TableCell cell, NodeRendererContext context, HtmlWriter html) {
      if (cell.isHeader() && cell.getText().isBlank()) {
        html.tag("td", false, false, () -> {});
      } else {
        context.delegateRender();
      }
    }
  }
}
