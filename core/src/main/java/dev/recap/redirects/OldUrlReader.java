package dev.recap.redirects;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the addresses that a site once had, in the order of their first mention: from a site map,
 * an export of WordPress or a feed, an access log, a file {@code _redirects} or a list. Files may
 * be compressed with gzip.
 */
public final class OldUrlReader {

  /** The Common and the Combined Log Format, perhaps with the virtual host in front. */
  private static final Pattern LOG =
      Pattern.compile(
          "(?:\\S+:\\d+ )?\\S+ \\S+ \\S.*? \\[[^\\]]*\\] \"(\\S*) (\\S*)[^\"]*\" (\\d{3})\\b.*");

  private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9A-Fa-f]{2})");
  private static final Set<String> TEXTS =
      Set.of("loc", "link", "guid", "status", "draft", "post_password");
  private static final Set<String> PUBLIC = Set.of("", "publish", "inherit");

  private final Map<String, Integer> hits = new LinkedHashMap<>();

  private OldUrlReader() {}

  /**
   * Returns the addresses of a file, and how often each was asked for.
   *
   * @throws IOException if the file cannot be read; the message says where
   */
  public static Map<String, Integer> read(Path file) throws IOException {
    OldUrlReader reader = new OldUrlReader();
    try (BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
      raw.mark(2);
      boolean zipped = raw.read() == 0x1f && raw.read() == 0x8b;
      raw.reset();
      reader.read(file, zipped ? new GZIPInputStream(raw) : raw);
    }
    return reader.hits;
  }

  private void read(Path file, InputStream in) throws IOException {
    BufferedReader text =
        new BufferedReader(new Printable(new InputStreamReader(in, StandardCharsets.UTF_8)));
    text.mark(1 << 13);
    int first = text.read();
    while (first == 0xFEFF || Character.isWhitespace(first)) {
      text.mark(1 << 13);
      first = text.read();
    }
    text.reset();
    if (first == '<') {
      try {
        readXml(text);
      } catch (XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        throw new IOException(file + ":" + line + ": the XML cannot be read from here on", e);
      }
    } else {
      text.lines().forEach(this::readLine);
    }
  }

  /** Replaces control characters, which exports contain and XML forbids. */
  private static final class Printable extends FilterReader {

    Printable(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      return c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t' ? ' ' : c;
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
      int count = super.read(buffer, start, length);
      for (int i = start; i < start + count; i++) {
        char c = buffer[i];
        if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
          buffer[i] = ' ';
        }
      }
      return count;
    }
  }

  private void add(String url) {
    if (!url.isBlank()) {
      hits.merge(url.strip(), 1, Integer::sum);
    }
  }

  private void readLine(String line) {
    Matcher log = LOG.matcher(line);
    if (log.matches()) {
      boolean read = log.group(1).equals("GET") || log.group(1).equals("HEAD");
      char kind = log.group(3).charAt(0);
      if (read && (kind == '2' || kind == '3')) {
        add(ESCAPE.matcher(log.group(2)).replaceAll("%$1"));
      }
      return;
    }
    String[] words = line.strip().split("\\s+");
    if (words[0].isEmpty() || words[0].startsWith("#")) {
      return;
    }
    StringBuilder query = new StringBuilder();
    for (int i = 1; i < words.length && words[i].matches("[^/:=]+=.*"); i++) {
      query.append(query.isEmpty() ? "?" : "&").append(words[i]);
    }
    // A line of _redirects for many addresses names none of them.
    if (words.length == 1 || !(words[0].contains("*") || words[0].contains("/:"))) {
      boolean address = words[0].startsWith("/") || words[0].contains("://");
      add((address ? "" : "/") + words[0] + query);
    }
  }

  private void readXml(Reader text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(text);
    Deque<String> open = new ArrayDeque<>();
    Map<String, String> item = new HashMap<>();
    StringBuilder value = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open.push(xml.getLocalName());
          value.setLength(0);
          if (isItem(open.peek())) {
            item.clear();
          } else if (open.peek().equals("link")) {
            alternate(xml, item);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty() && TEXTS.contains(open.peek())) {
            value.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String name = open.pop();
          @Nullable String parent = open.peek();
          if (name.equals("loc") && "url".equals(parent)) {
            add(value.toString());
          } else if (isItem(name)) {
            addItem(item);
          } else if (TEXTS.contains(name)
              && parent != null
              && (isItem(parent) || name.equals("draft"))) {
            item.merge(name, value.toString().strip(), (first, second) -> first);
          }
          value.setLength(0);
        }
        default -> {}
      }
    }
  }

  private static boolean isItem(String name) {
    return name.equals("item") || name.equals("entry");
  }

  /** Takes an entry's own address from an Atom feed. */
  private static void alternate(XMLStreamReader xml, Map<String, String> item) {
    @Nullable String href = xml.getAttributeValue(null, "href");
    @Nullable String rel = xml.getAttributeValue(null, "rel");
    if (href != null && (rel == null || rel.equals("alternate"))) {
      item.putIfAbsent("link", href);
    }
  }

  /** Adds the addresses of a post that readers could see. */
  private void addItem(Map<String, String> item) {
    boolean visible =
        PUBLIC.contains(item.getOrDefault("status", ""))
            && item.getOrDefault("post_password", "").isEmpty()
            && !item.getOrDefault("draft", "").equals("yes");
    if (visible) {
      add(item.getOrDefault("link", ""));
      String guid = item.getOrDefault("guid", "");
      if (guid.contains("?p=") || guid.contains("?page_id=") || guid.contains("?attachment_id=")) {
        add(guid);
      }
    }
  }
}
