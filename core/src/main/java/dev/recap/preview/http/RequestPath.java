package dev.recap.preview.http;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of a request, decoded name by name, so that nothing in a name can pass for a separator.
 *
 * @param names never empty, {@code .} or {@code ..}, never with a slash, a backslash or a control
 *     character in them, and only {@code .well-known} begins with a dot
 * @param folder whether the path ends with a slash
 */
record RequestPath(List<String> names, boolean folder) {

  /** RFC 8615: the one hidden folder that hosts show. */
  private static final String WELL_KNOWN = ".well-known";

  RequestPath {
    names = List.copyOf(names);
  }

  /** The path of a request's target; nothing where no file can have it. */
  static Optional<RequestPath> of(URI target) {
    // Java takes what follows two slashes for a host.
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
      Optional<String> name = decode(parts[i]).filter(RequestPath::mayBeShown);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      names.add(name.get());
    }
    return Optional.of(new RequestPath(names, path.endsWith("/")));
  }

  private static boolean mayBeShown(String name) {
    return !name.isEmpty()
        && (!name.startsWith(".") || name.equals(WELL_KNOWN))
        && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
  }

  /** The rest of the path below a folder; nothing where it isn't there. */
  Optional<RequestPath> below(RequestPath parent) {
    int depth = parent.names.size();
    boolean inside = names.size() >= depth && names.subList(0, depth).equals(parent.names);
    return inside
        ? Optional.of(new RequestPath(names.subList(depth, names.size()), folder))
        : Optional.empty();
  }

  /** Whether a host would show a file of this name. */
  static boolean isHidden(String name) {
    return name.startsWith(".") && !name.equals(WELL_KNOWN);
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
