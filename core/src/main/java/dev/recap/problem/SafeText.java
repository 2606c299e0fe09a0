package dev.recap.problem;

/** Makes text from files and names safe for one line of a screen. */
public final class SafeText {

  private static final int LONGEST = 600;

  private SafeText() {}

  /** Shortens a text, and replaces line breaks and escape sequences. */
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
