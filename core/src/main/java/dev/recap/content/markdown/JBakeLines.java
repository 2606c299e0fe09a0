package dev.recap.content.markdown;

/**
 * A body as JBake hands it to its engines: read line by line, so that every line, the last one
 * included, ends in LF.
 */
final class JBakeLines {

  private JBakeLines() {}

  static String of(String source) {
    String text = source;
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }
}
