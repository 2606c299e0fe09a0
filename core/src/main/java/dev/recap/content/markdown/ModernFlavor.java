package dev.recap.content.markdown;

import com.vladsch.flexmark.ext.abbreviation.AbbreviationExtension;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.emoji.EmojiExtension;
import com.vladsch.flexmark.ext.emoji.EmojiImageType;
import com.vladsch.flexmark.ext.emoji.EmojiShortcutType;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import dev.recap.content.markdown.fast.FastBlockParsers;
import dev.recap.content.markdown.fast.FastTextRenderer;
import java.util.ArrayList;
import java.util.List;

/**
 * CommonMark with the additions of GitHub and MkDocs. Where flexmark's markup is not valid or not
 * accessible HTML, this flavor renders its own.
 */
final class ModernFlavor {

  private ModernFlavor() {}

  /**
   * Returns flexmark's options.
   *
   * @param codeOptions true if the options of fenced blocks are read
   */
  static DataHolder options(boolean emoji, boolean codeOptions) {
    MutableDataSet options = new MutableDataSet();
    options.setFrom(ParserEmulationProfile.COMMONMARK);
    tables(options);
    taskLists(options);
    List<Extension> extensions = new ArrayList<>();
    extensions.add(new FastBlockParsers(AngleBracketLinks.DestinationParser::new));
    extensions.add(new FastTextRenderer());
    extensions.add(new SourceMap.Marks());
    extensions.add(new AngleBracketLinks());
    extensions.add(new Headings());
    extensions.add(new AttributeLists());
    extensions.add(new Admonitions());
    extensions.add(new FigureHtml());
    extensions.add(new Iframes());
    extensions.add(TablesExtension.create());
    extensions.add(new TableHeaders());
    extensions.add(StrikethroughExtension.create());
    extensions.add(TaskListExtension.create());
    extensions.add(FootnoteExtension.create());
    extensions.add(DefinitionExtension.create());
    extensions.add(AbbreviationExtension.create());
    extensions.add(AutolinkExtension.create());
    if (codeOptions) {
      extensions.add(new CodeFences());
    }
    if (emoji) {
      options.set(EmojiExtension.USE_SHORTCUT_TYPE, EmojiShortcutType.ANY_GITHUB_PREFERRED);
      options.set(EmojiExtension.USE_IMAGE_TYPE, EmojiImageType.UNICODE_ONLY);
      extensions.add(EmojiExtension.create());
    }
    options.set(Parser.EXTENSIONS, extensions);
    return options.toImmutable();
  }

  /** The header row determines the number of columns (GitHub Flavored Markdown, section 4.10). */
  private static void tables(MutableDataSet options) {
    options.set(TablesExtension.MIN_HEADER_ROWS, 1);
    options.set(TablesExtension.MAX_HEADER_ROWS, 1);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(TablesExtension.WITH_CAPTION, false);
  }

  /**
   * Check marks are characters, not form fields: they need no label, and feed readers show them.
   */
  private static void taskLists(MutableDataSet options) {
    options.set(TaskListExtension.ITEM_DONE_MARKER, "<span class=\"task-done\">\u2611</span> ");
    options.set(TaskListExtension.ITEM_NOT_DONE_MARKER, "<span class=\"task-open\">\u2610</span> ");
  }
}
