package dev.recap.preview.http;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of a request. Each name is decoded by itself, so that no name can contain a separator.
 *
 * @param names never empty, {@code .} or {@code ..}, without slashes, backslashes and control
 *     characters; only {@code .well-known} starts with a dot
 * @param folder true if the path ends with a slash
 */
record RequestPath(List<String> names, boolean folder) {

  /** The only hidden folder that hosts serve (RFC 8615). */
  private static final String WELL_KNOWN = ".well-known";

  /** The characters, besides letters and digits, that a path may contain (RFC 3986, 3.3). */
  private static final String UNESCAPED = "-._~!$&'()*+,;=:@";

  RequestPath {
    names = List.copyOf(names);
  }

  /** Returns the path of a request's target; nothing if no file can have it. */
  static Optional<RequestPath> of(URI target) {
    // Java parses the name after two slashes as a host.
    boolean doubled = target.getScheme() == null && target.getRawAuthority() != null;
    String path = target.getRawPath();
    return doubled || path == null ? Optional.empty() : parse(path);
  }

  static Optional<RequestPath> parse(String path) {
    if (!path.startsWith("/")) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    String[] parts = path.substring(1).split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i == parts.length - 1 && parts[i].isEmpty()) {
        break;
      }
      Optional<String> name = decode(parts[i]).filter(RequestPath::isServed);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      names.add(name.get());
    }
    return Optional.of(new RequestPath(names, path.endsWith("/")));
  }

  private static boolean isServed(String name) {
    return !name.isEmpty()
        && (!name.startsWith(".") || name.equals(WELL_KNOWN))
        && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
  }

  /** Returns the path relative to a folder; nothing if it is outside the folder. */
  Optional<RequestPath> below(RequestPath parent) {
    int depth = parent.names.size();
    boolean inside = names.size() >= depth && names.subList(0, depth).equals(parent.names);
    return inside
        ? Optional.of(new RequestPath(names.subList(depth, names.size()), folder))
        : Optional.empty();
  }

  /** Returns true if hosts do not serve files of this name. */
  static boolean isHidden(String name) {
    return name.startsWith(".") && !name.equals(WELL_KNOWN);
  }

  /**
   * Returns the encoded path with a final slash. It starts with exactly one slash: two would lead
   * to another host.
   */
  String asFolder() {
    StringBuilder path = new StringBuilder("/");
    for (String name : names) {
      for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
        char c = (char) (b & 0xFF);
        if (c < 0x80 && (Character.isLetterOrDigit(c) || UNESCAPED.indexOf(c) >= 0)) {
          path.append(c);
        } else {
          path.append("%%%02X".formatted((int) c));
        }
      }
      path.append('/');
    }
    return path.toString();
  }

  private static Optional<String> decode(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '%') {
        decoded.put(bytes[i]);
        continue;
      }
      int high = i + 1 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      decoded.put((byte) (high << 4 | low));
      i += 2;
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
