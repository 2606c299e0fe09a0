package dev.recap.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths as URLs have them (RFC 3986): encoding, decoding and making relative. */
public final class UrlPath {

  private static final String UNRESERVED_OR_DELIMITER = "-._~!$&'()*+,;=:@/";

  private UrlPath() {}

  /** Percent-encodes what a path may not hold; {@code /} stays. */
  public static String encode(String path) {
    StringBuilder encoded = null;
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNRESERVED_OR_DELIMITER.indexOf(c) >= 0;
      if (plain) {
        if (encoded != null) {
          encoded.append(c);
        }
        continue;
      }
      if (encoded == null) {
        encoded = new StringBuilder(path.length() + 16);
        encoded.append(new String(bytes, 0, i, StandardCharsets.US_ASCII));
      }
      encoded.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
      encoded.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
    }
    return encoded == null ? path : encoded.toString();
  }

  /** Percent-encodes only what would end a path in a link, or looks encoded. */
  public static String encodeDelimiters(String path) {
    return path.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
  }

  /** The path that a link means; text that is not well encoded stays as it is. */
  public static String decode(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return path;
    }
  }

  /**
   * A link from one page to another.
   *
   * @param to a path in the output, perhaps with its {@code index.html} left out; not encoded
   */
  public static String relative(OutputPath from, String to) {
    List<String> base = parts(from.folder());
    List<String> target = new ArrayList<>(Arrays.asList(to.split("/", -1)));
    int common = 0;
    while (common < base.size()
        && common < target.size() - 1
        && base.get(common).equals(target.get(common))) {
      common++;
    }
    String link =
        "../".repeat(base.size() - common)
            + String.join("/", target.subList(common, target.size()));
    if (link.isEmpty()) {
      return "./";
    }
    // "a:b" alone would be read as a scheme (RFC 3986, section 4.2).
    String encoded = encode(link);
    int colon = encoded.indexOf(':');
    return colon >= 0 && encoded.lastIndexOf('/', colon) < 0 ? "./" + encoded : encoded;
  }

  private static List<String> parts(String folder) {
    return folder.isEmpty() ? List.of() : Arrays.asList(folder.split("/"));
  }

  /**
   * Returns a path seen from a folder, without {@code .}, {@code ..} and doubled slashes; null
   * above the root.
   */
  public static @Nullable String resolve(String folder, String path) {
    List<String> parts = new ArrayList<>(parts(folder));
    String[] names = path.split("/", -1);
    for (int i = 0; i < names.length; i++) {
      String part = names[i];
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return null;
        }
        parts.remove(parts.size() - 1);
      } else if (!part.equals(".") && (!part.isEmpty() || i == names.length - 1)) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
