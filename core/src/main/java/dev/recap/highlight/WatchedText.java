package dev.recap.highlight;

/** A text that counts how often its characters are read, and stops a search that reads too many. */
final class WatchedText implements CharSequence {

  private final String text;
  private final Budget budget;

  WatchedText(String text, Budget budget) {
    this.text = text;
    this.budget = budget;
  }

  /** The number of characters that may still be read. */
  static final class Budget {

    private long rest;

    Budget(long rest) {
      this.rest = rest;
    }
  }

  /** Thrown if a pattern has read so much that it would not end in useful time. */
  static final class RunawayException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RunawayException() {
      super(null, null, false, false);
    }
  }

  @Override
  public char charAt(int index) {
    if (--budget.rest < 0) {
      throw new RunawayException();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
