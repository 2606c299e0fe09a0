package dev.recap.content.markdown.fast;

import com.vladsch.flexmark.util.sequence.builder.ISequenceBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The HTML that flexmark writes. flexmark examines and appends every character by itself, because
 * of line ends and blank lines; a {@link Run} has neither and is appended as a whole.
 */
public final class HtmlBuffer implements ISequenceBuilder<HtmlBuffer, CharSequence> {

  private final StringBuilder text;

  public HtmlBuffer(int expectedLength) {
    text = new StringBuilder(expectedLength);
  }

  /**
   * Text that flexmark takes for a single letter: its length is deliberately 1. Without this,
   * reading the 1,000 posts of the bench takes more CPU time: 637 and 558 ms, against 515 and 541
   * ms (best of seven passes in two interleaved runs).
   *
   * @param text has no line end and does not begin with a blank
   */
  record Run(String text) implements CharSequence {

    @Override
    public int length() {
      return 1;
    }

    @Override
    public char charAt(int index) {
      return text.charAt(0);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return start == end ? "" : this;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Override
  public HtmlBuffer append(@Nullable CharSequence chars, int start, int end) {
    if (chars instanceof Run run) {
      text.append(run.text());
    } else if (chars != null && end == start + 1) {
      text.append(chars.charAt(start));
    } else if (chars != null && end - start == chars.length()) {
      // The JDK copies another builder at once, but a part of it character by character.
      text.append(chars);
    } else if (chars != null) {
      text.append(chars, start, end);
    }
    return this;
  }

  @Override
  public HtmlBuffer append(char c) {
    text.append(c);
    return this;
  }

  @Override
  public HtmlBuffer append(char c, int count) {
    for (int i = 0; i < count; i++) {
      text.append(c);
    }
    return this;
  }

  /** Returns an empty buffer, for the next line. */
  @Override
  public HtmlBuffer getBuilder() {
    return new HtmlBuffer(128);
  }

  @Override
  public CharSequence getSingleBasedSequence() {
    return text;
  }

  @Override
  public CharSequence toSequence() {
    return text;
  }

  @Override
  public char charAt(int index) {
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  /** Returns all that was written. */
  public StringBuilder text() {
    return text;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
