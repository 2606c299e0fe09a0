package dev.recap.problem;

/** Text for one line of a screen, whatever files and names hold. */
public final class SafeText {

  private static final int LONGEST = 600;

  private SafeText() {}

  /** Without line breaks, escape sequences and endless values. */
  public static String of(String text) {
    String whole = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    StringBuilder printable = new StringBuilder(whole);
    for (int i = 0; i < printable.length(); i++) {
      if (Character.isISOControl(printable.charAt(i))) {
        printable.setCharAt(i, '\uFFFD');
      }
    }
    return printable.toString();
  }
}
