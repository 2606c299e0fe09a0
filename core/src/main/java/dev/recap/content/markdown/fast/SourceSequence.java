package dev.recap.content.markdown.fast;

import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKeyBase;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.BasedSequenceImpl;
import com.vladsch.flexmark.util.sequence.Range;
import com.vladsch.flexmark.util.sequence.SequenceUtils;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown text, or a part of it, as input of flexmark's parser. The parser reads every character
 * many times, for which flexmark's own sequence needs four calls.
 */
@SuppressWarnings(
    "unchecked") // flexmark's getBuilder() is generic in the interface and not in the class
final class SourceSequence extends BasedSequenceImpl {

  private final String text;
  private final SourceSequence whole;
  private final int start;
  private final int length;

  private SourceSequence(String text) {
    super(0);
    this.text = text;
    this.whole = this;
    this.start = 0;
    this.length = text.length();
  }

  private SourceSequence(SourceSequence whole, int start, int end) {
    super(0);
    this.text = whole.text;
    this.whole = whole;
    this.start = start;
    this.length = end - start;
  }

  /** Creates a sequence with U+0000 replaced (CommonMark, section 2.3). */
  static BasedSequence of(String text) {
    return new SourceSequence(text.replace('\0', '\uFFFD'));
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    if (index < 0 || index >= length) {
      throw new StringIndexOutOfBoundsException(index);
    }
    return text.charAt(start + index);
  }

  @Override
  public String toString() {
    return text.substring(start, start + length);
  }

  @Override
  public SourceSequence subSequence(int from, int to) {
    SequenceUtils.validateStartEnd(from, to, length);
    return between(start + from, start + to);
  }

  @Override
  public SourceSequence baseSubSequence(int from, int to) {
    SequenceUtils.validateStartEnd(from, to, text.length());
    return between(from, to);
  }

  private SourceSequence between(int from, int to) {
    return from == start && to == start + length ? this : new SourceSequence(whole, from, to);
  }

  @Override
  public SourceSequence getBaseSequence() {
    return whole;
  }

  @Override
  public String getBase() {
    return text;
  }

  @Override
  public int getStartOffset() {
    return start;
  }

  @Override
  public int getEndOffset() {
    return start + length;
  }

  @Override
  public Range getSourceRange() {
    return Range.of(start, start + length);
  }

  @Override
  public int getIndexOffset(int index) {
    SequenceUtils.validateIndexInclusiveEnd(index, length);
    return start + index;
  }

  @Override
  public int getOptionFlags() {
    return 0;
  }

  @Override
  public boolean allOptions(int options) {
    return false;
  }

  @Override
  public boolean anyOptions(int options) {
    return false;
  }

  @Override
  public <T> T getOption(DataKeyBase<T> key) {
    return key.get(null);
  }

  @Override
  public @Nullable DataHolder getOptions() {
    return null;
  }
}
