package dev.recap.content.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteBlockParser;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteLinkRefProcessor;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteNodeRenderer;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteOptions;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.content.markdown.Findings.Finding;
import dev.recap.content.markdown.fast.Nodes;
import dev.recap.content.markdown.fast.UnorderedExtension;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's footnotes with labels in letters of either case, numbered in the order in which a
 * reader meets them.
 */
final class Footnotes implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new Definitions(builder));
    builder.linkRefProcessorFactory(new FootnoteLinkRefProcessor.Factory());
  }

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.nodeRendererFactory(new FootnoteNodeRenderer.Factory());
  }

  static boolean mayBeIn(String text) {
    return text.contains("[^");
  }

  /** Finds the note of each reference, numbers the notes and reports what does not match. */
  static void resolve(Document document) {
    new Resolution(document).run();
  }

  private static final class Resolution {

    private final Document document;
    private final List<FootnoteBlock> notes;
    private final List<FootnoteBlock> inOrder;
    private final Map<String, FootnoteBlock> byLabel = new HashMap<>();
    private final Set<FootnoteBlock> used = new HashSet<>();

    Resolution(Document document) {
      this.document = document;
      FootnoteRepository repository = FootnoteExtension.FOOTNOTES.get(document);
      notes = List.copyOf(repository.values());
      inOrder = repository.getReferencedFootnoteBlocks();
    }

    void run() {
      notes.forEach(note -> byLabel.putIfAbsent(fold(note.getText()), note));
      inOrder.clear();
      number(document);
      // A note may refer to others, which follow it.
      for (int i = 0; i < inOrder.size(); i++) {
        number(inOrder.get(i));
      }
      notes.stream().filter(note -> !used.contains(note)).forEach(this::reportUnused);
    }

    private static String fold(BasedSequence label) {
      return label.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private void number(Node root) {
      for (Node node : Nodes.below(root, below -> !(below instanceof FootnoteBlock))) {
        if (node instanceof Footnote reference) {
          number(reference);
        }
      }
    }

    private void number(Footnote reference) {
      FootnoteBlock exact = reference.getFootnoteBlock();
      FootnoteBlock note = exact == null ? byLabel.get(fold(reference.getText())) : exact;
      if (note == null) {
        reportMissing(reference);
        return;
      }
      reference.setFootnoteBlock(note);
      if (used.add(note)) {
        inOrder.add(note);
        // The renderer sorts by this.
        note.setFirstReferenceOffset(inOrder.size());
        note.setFootnoteReferences(0);
      }
      reference.setReferenceOrdinal(note.getFootnoteReferences());
      note.setFootnoteReferences(note.getFootnoteReferences() + 1);
    }

    private void reportMissing(Footnote reference) {
      String written = reference.getChars().toString();
      if (!reference.getText().isEmpty()) {
        Findings.add(
            document,
            new Finding(
                "missing-footnote",
                reference.getStartOffset(),
                "there is no footnote for \"" + Findings.shorten(written) + "\"",
                "add a line \"" + written + ": \" with its text, or write \\[ for a bracket"));
      }
    }

    private void reportUnused(FootnoteBlock note) {
      String label = "[^" + note.getText() + "]";
      boolean twice = used.contains(byLabel.get(fold(note.getText())));
      Findings.add(
          document,
          new Finding(
              "unused-footnote",
              note.getStartOffset(),
              twice
                  ? "the footnote \"" + label + "\" is there twice; readers see the first"
                  : "no text refers to the footnote \"" + label + "\", so readers don't see it",
              twice
                  ? "give one of them another name"
                  : "write " + label + " where its number should be, or remove it"));
    }
  }

  /** Finds {@code [^label]:} at the start of a line. */
  private static final class Definitions implements CustomBlockParserFactory, UnorderedExtension {

    private static final Pattern LABEL = Pattern.compile("\\[\\^([^\\[\\]]++)]:");

    private final FootnoteOptions options;

    Definitions(DataHolder options) {
      this.options = new FootnoteOptions(options);
    }

    @Override
    public BlockParserFactory apply(DataHolder ignored) {
      return (state, matched) -> start(state);
    }

    private @Nullable BlockStart start(ParserState state) {
      BasedSequence line = state.getLine();
      int start = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || line.safeCharAt(start + 1) != '^') {
        return BlockStart.none();
      }
      Matcher label = LABEL.matcher(line).region(start, line.length());
      if (!label.lookingAt()) {
        return BlockStart.none();
      }
      FootnoteBlockParser parser = new FootnoteBlockParser(options, 0);
      FootnoteBlock note = (FootnoteBlock) parser.getBlock();
      note.setOpeningMarker(line.subSequence(start, start + 2));
      note.setText(line.subSequence(label.start(1), label.end(1)).trim());
      note.setClosingMarker(line.subSequence(label.end(1), label.end()));
      return BlockStart.of(parser).atIndex(label.end());
    }
  }
}
