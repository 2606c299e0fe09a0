package dev.recap.content.markdown;

import com.vladsch.flexmark.ext.abbreviation.AbbreviationExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.emoji.EmojiExtension;
import com.vladsch.flexmark.ext.emoji.EmojiImageType;
import com.vladsch.flexmark.ext.emoji.EmojiShortcutType;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
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
    List<Extension> extensions = new ArrayList<>();
    extensions.add(new FastBlockParsers(ModernInlineParser::new, UnderlinedHeadings::new));
    extensions.add(new FastTextRenderer());
    extensions.add(new SourceMap.Marks());
    extensions.add(new Blocks());
    extensions.add(new HtmlBlocks());
    extensions.add(new Tables());
    extensions.add(new Emphasis());
    extensions.add(new InlineMarkup());
    extensions.add(new Headings());
    extensions.add(new AttributeLists());
    extensions.add(new Admonitions());
    extensions.add(new FigureHtml());
    extensions.add(new Iframes());
    extensions.add(StrikethroughExtension.create());
    extensions.add(new Tasks());
    extensions.add(new Footnotes());
    extensions.add(DefinitionExtension.create());
    extensions.add(AbbreviationExtension.create());
    extensions.add(new Abbreviations());
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
}
