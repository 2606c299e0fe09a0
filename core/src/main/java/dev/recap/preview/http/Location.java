package dev.recap.preview.http;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The address of a folder. */
final class Location {

  /** RFC 3986, section 3.3: what a name in a path may hold as it is. */
  private static final String PLAIN = "-._~!$&'()*+,;=:@";

  private Location() {}

  /** Begins with one slash, never two, which would lead to another host. */
  static String of(List<String> names) {
    StringBuilder location = new StringBuilder("/");
    for (String name : names) {
      for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
        char c = (char) (b & 0xFF);
        if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
          location.append(c);
        } else {
          location.append("%%%02X".formatted((int) c));
        }
      }
      location.append('/');
    }
    return location.toString();
  }
}
