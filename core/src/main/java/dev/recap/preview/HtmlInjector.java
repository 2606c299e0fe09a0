package dev.recap.preview;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts something into a page, where its body ends. */
final class HtmlInjector {

  private static final Pattern END = Pattern.compile("</body\\s*>", Pattern.CASE_INSENSITIVE);

  private HtmlInjector() {}

  /** At the very end, where the page leaves out the tag. */
  static byte[] into(byte[] page, Charset charset, String addition) {
    String html = new String(page, charset);
    Matcher end = END.matcher(html);
    int at = html.length();
    while (end.find()) {
      at = end.start();
    }
    return (html.substring(0, at) + addition + html.substring(at)).getBytes(charset);
  }
}
