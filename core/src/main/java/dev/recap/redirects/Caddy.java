package dev.recap.redirects;

import dev.recap.config.RedirectSettings.Format;
import dev.recap.model.OutputPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Caddy: maps for an {@code import} in the block of the site. One map for each kind of old address
 * is faster than thousands of matchers.
 */
final class Caddy extends Host {

  private static final OutputPath PATH = new OutputPath("_redirects.caddy");

  private static final String UNRESERVED = "-_.~/";

  /**
   * The characters that Go leaves as they were sent, and those that it leaves if it encodes a path.
   */
  private static final String SENT = UNRESERVED + "!$&'()*+,;=:@[]%";

  private static final String ENCODED_AGAIN = UNRESERVED + "$&+,:;=@";

  private final Map<Redirect, Pattern> patterns = new LinkedHashMap<>();

  Caddy(Redirects redirects, ServedFiles files) {
    super(Format.CADDY, redirects, files);
    redirects
        .prefixes()
        .forEach(prefix -> patterns.put(prefix, Pattern.compile(pattern(prefix.from().path()))));
  }

  @Override
  public Optional<String> refusal(Redirect redirect) {
    return Optional.empty();
  }

  @Override
  public boolean redirectsBeforePages() {
    return true;
  }

  @Override
  public List<HostFile> files() {
    List<Redirect> withQuery = new ArrayList<>();
    List<Redirect> plain = new ArrayList<>();
    redirects
        .exact()
        .forEach(redirect -> (redirect.from().query().isEmpty() ? plain : withQuery).add(redirect));
    StringBuilder text = new StringBuilder();
    map(text, "query", "{path}?{query}", withQuery, "");
    map(text, "path", "{path}", plain, withQuery.isEmpty() ? "" : unlessGone("query"));
    map(text, "prefix", "{uri}", redirects.prefixes(), plain.isEmpty() ? "" : unlessGone("path"));
    return text.isEmpty() ? List.of() : List.of(new HostFile(PATH, text.toString()));
  }

  /** Appends a map from requests to targets, and what is done with them. */
  private static void map(
      StringBuilder text, String name, String input, List<Redirect> redirects, String condition) {
    if (redirects.isEmpty()) {
      return;
    }
    String variable = "{recap_" + name;
    text.append("map %s %s_to} %2$s_query} %2$s_end} %2$s_status} {\n".formatted(input, variable));
    for (Redirect redirect : redirects) {
      Location to = Location.of(redirect.to());
      boolean keeps =
          !redirect.isGone() && to.query().isEmpty() && redirect.from().query().isEmpty();
      String target = redirect.isGone() ? "-" : target(redirect);
      for (String key : inputs(redirect)) {
        text.append(
            "\t%s %s %s %s %d\n"
                .formatted(
                    quoted(key),
                    quoted(target),
                    keeps ? "keep" : "drop",
                    quoted(braces(to.fragment())),
                    redirect.status()));
      }
    }
    text.append("\tdefault \"\" \"\" \"\" \"\"\n}\n");
    text.append(
        """
        @recap_NAME_gone expression {recap_NAME_status} == "410"
        @recap_NAME_query expression {recap_NAME_query} == "keep" && {query} != ""CONDITION
        @recap_NAME expression {recap_NAME_to} != ""CONDITION
        error @recap_NAME_gone 410
        redir @recap_NAME_query {recap_NAME_to}?{query}{recap_NAME_end} {recap_NAME_status}
        redir @recap_NAME {recap_NAME_to}{recap_NAME_end} {recap_NAME_status}
        """
            .replace("NAME", name)
            .replace("CONDITION", condition));
  }

  /** Caddy redirects before it answers with an error. */
  private static String unlessGone(String name) {
    return " && {recap_%s_status} != \"410\"".formatted(name);
  }

  private static List<String> inputs(Redirect redirect) {
    return redirect.from().prefix()
        ? List.of("~" + pattern(redirect.from().path()))
        : spellings(redirect);
  }

  private static String target(Redirect redirect) {
    Location to = Location.of(redirect.to());
    String target = braces(to.path() + to.query());
    // A dollar sign stands for a group of the pattern.
    return redirect.from().prefix()
        ? target.replace("$", "%24") + (redirect.splat() ? "${1}" : "")
        : target;
  }

  private static List<String> spellings(Redirect redirect) {
    String query = redirect.from().query();
    return redirect.from().spellings().stream()
        .map(path -> query.isEmpty() ? path : path + "?" + query)
        .toList();
  }

  /** Returns a pattern of encoded paths that begin with a path, however it is encoded. */
  private static String pattern(String path) {
    StringBuilder pattern = new StringBuilder("^");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = isPlain(c, UNRESERVED);
      String literal = Regex.literal(Character.toString(c));
      String hex = "(?i:%" + "%02x".formatted((int) c) + ")";
      pattern.append(plain ? literal : c < 0x80 ? "(?:" + literal + "|" + hex + ")" : hex);
    }
    return pattern + "([^?]*)";
  }

  private static boolean isPlain(char c, String others) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || others.indexOf(c) >= 0);
  }

  /** Returns the path as Go has it in {@code {uri}}. */
  private static String uri(String path) {
    if (path.chars().allMatch(c -> isPlain((char) c, SENT))) {
      return path;
    }
    StringBuilder encoded = new StringBuilder();
    for (byte b : decode(path).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      encoded.append(
          isPlain(c, ENCODED_AGAIN) ? Character.toString(c) : "%%%02X".formatted((int) c));
    }
    return encoded.toString();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\\\"") + "\"";
  }

  /** Braces begin a placeholder there. */
  private static String braces(String target) {
    return target.replace("{", "%7B").replace("}", "%7D");
  }

  @Override
  public Answer answer(String path, String query) {
    @Nullable String cleaned = ServerPath.of(path);
    if (cleaned == null) {
      return Answer.MISSING;
    }
    String requested = decode(path);
    Optional<Redirect> exact = redirects.match(requested, query);
    if (exact.isEmpty()) {
      exact = redirects.match(requested, "");
    }
    if (exact.isPresent()) {
      return exact.get().isGone()
          ? Answer.GONE
          : new Answer(exact.get().status(), Redirects.target(exact.get(), requested, query));
    }
    for (Map.Entry<Redirect, Pattern> rule : patterns.entrySet()) {
      Matcher matcher = rule.getValue().matcher(uri(path));
      if (matcher.lookingAt()) {
        Redirect prefix = rule.getKey();
        String to = prefix.to().replace("$", "%24") + (prefix.splat() ? matcher.group(1) : "");
        return prefix.isGone()
            ? Answer.GONE
            : new Answer(prefix.status(), Location.of(to).withQuery(query));
      }
    }
    return file(cleaned);
  }

  /**
   * Caddy redirects from a folder to its address with a slash. It does not encode that address, so
   * that a number sign or a question mark ends the path, and forgets the query.
   */
  private Answer file(String cleaned) {
    Answer file = files.serve(cleaned, false);
    if (file.status() != 200 || !files.isFolder(cleaned)) {
      return file;
    }
    Location to = Location.of(cleaned + "/");
    return answer(
        BrowserPath.normalize(to.path()), to.query().isEmpty() ? "" : to.query().substring(1));
  }
}
