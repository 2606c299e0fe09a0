package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.core.delimiter.UnderscoreDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** Emphasis by the rules of CommonMark 0.31 (section 6.2). */
final class Emphasis implements Parser.ParserExtension {

  @Override
  public void parserOptions(MutableDataHolder options) {
    options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
    options.set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customDelimiterProcessor(
        new AsteriskDelimiterProcessor(false) {
          @Override
          public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return Emphasis.use(opener, closer);
          }
        });
    builder.customDelimiterProcessor(
        new UnderscoreDelimiterProcessor(false) {
          @Override
          public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return Emphasis.use(opener, closer);
          }
        });
  }

  /** Returns how many characters of both runs make emphasis (rules 9 and 10, 13 and 14). */
  private static int use(DelimiterRun opener, DelimiterRun closer) {
    int openerLength = lengthInSource(opener);
    int closerLength = lengthInSource(closer);
    boolean either = opener.canClose() || closer.canOpen();
    if (either && closerLength % 3 != 0 && (openerLength + closerLength) % 3 == 0) {
      return 0;
    }
    return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
  }

  private static int lengthInSource(DelimiterRun run) {
    return run instanceof Run known ? known.lengthInSource : run.length();
  }

  /** A run of delimiters, whose length in the source is known after a part of it was matched. */
  static final class Run extends Delimiter {

    private final int lengthInSource;

    private Run(
        BasedSequence input, Text node, Flanks flanks, @Nullable Delimiter previous, int length) {
      super(input, node, flanks.c, flanks.canOpen(), flanks.canClose(), previous, flanks.start);
      lengthInSource = length;
      setNumDelims(length);
    }
  }

  /**
   * The characters on both sides of a run of delimiters. Symbols count as punctuation since 0.31.
   */
  static final class Flanks {

    private final DelimiterProcessor processor;
    private final char c;
    private final int start;
    private final int end;
    private final int before;
    private final int after;

    /**
     * @param start the offset of the first delimiter, and {@code end} of the character after the
     *     last
     */
    Flanks(BasedSequence input, DelimiterProcessor processor, int start, int end) {
      this.processor = processor;
      this.c = input.charAt(start);
      this.start = start;
      this.end = end;
      this.before = start == 0 ? '\n' : Character.codePointBefore(input, start);
      this.after = end == input.length() ? '\n' : Character.codePointAt(input, end);
    }

    /** Returns true if the run is more than text. */
    boolean matter() {
      return canOpen() || canClose() || !processor.skipNonOpenerCloser();
    }

    Run run(BasedSequence input, Text node, @Nullable Delimiter previous) {
      return new Run(input, node, this, previous, end - start);
    }

    private boolean canOpen() {
      return c == processor.getOpeningCharacter()
          && processor.canBeOpener(
              Character.toString(before),
              Character.toString(after),
              isLeft(),
              isRight(),
              isPunctuation(before),
              isPunctuation(after),
              isSpace(before),
              isSpace(after));
    }

    private boolean canClose() {
      return c == processor.getClosingCharacter()
          && processor.canBeCloser(
              Character.toString(before),
              Character.toString(after),
              isLeft(),
              isRight(),
              isPunctuation(before),
              isPunctuation(after),
              isSpace(before),
              isSpace(after));
    }

    private boolean isLeft() {
      return !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
    }

    private boolean isRight() {
      return !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
    }

    private static boolean isSpace(int c) {
      return c == '\t'
          || c == '\n'
          || c == '\r'
          || c == '\f'
          || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isPunctuation(int c) {
      return switch (Character.getType(c)) {
        case Character.CONNECTOR_PUNCTUATION,
            Character.DASH_PUNCTUATION,
            Character.START_PUNCTUATION,
            Character.END_PUNCTUATION,
            Character.INITIAL_QUOTE_PUNCTUATION,
            Character.FINAL_QUOTE_PUNCTUATION,
            Character.OTHER_PUNCTUATION,
            Character.MATH_SYMBOL,
            Character.CURRENCY_SYMBOL,
            Character.MODIFIER_SYMBOL,
            Character.OTHER_SYMBOL ->
            true;
        default -> false;
      };
    }
  }
}
