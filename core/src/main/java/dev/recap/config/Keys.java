package dev.recap.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.recap.config.Key.Kind;
import dev.recap.config.Key.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Every key that Recap knows. The table {@code keys.txt} is the source for parsing, for the
 * suggestions for mistyped keys and for the manual (docs/configuration.md).
 */
final class Keys {

  /** A heading of the manual with its keys. */
  record Section(String title, List<Key> keys) {}

  static final List<Section> SECTIONS = readTable();

  private static final Map<String, Key> BY_NAME = byName();

  static final Key SITE_HOST = get("site.host");
  static final Key SITE_TITLE = get("site.title");
  static final Key SITE_DESCRIPTION = get("site.description");
  static final Key SITE_AUTHOR = get("site.author");
  static final Key SITE_LANGUAGE = get("site.language");
  static final Key SITE_TIMEZONE = get("site.timezone");
  static final Key FREEMARKER_TIMEZONE = get("freemarker.timezone");
  static final Key JVM_LOCALE = get("jvm.locale");

  static final Key DESTINATION_FOLDER = get("destination.folder");
  static final Key CONTENT_FOLDER = get("content.folder");
  static final Key TEMPLATE_FOLDER = get("template.folder");
  static final Key ASSET_FOLDER = get("asset.folder");
  static final Key DATA_FOLDER = get("data.folder");
  static final Key ASSET_IGNORE = get("asset.ignore");
  static final Key IGNORE_FILE = get("ignore.file");
  static final Key SYMLINKS_ALLOWED = get("symlinks.allowed");

  static final Key RENDER_ENCODING = get("render.encoding");
  static final Key DATE_FORMAT = get("date.format");
  static final Key DEFAULT_STATUS = get("default.status");
  static final Key DEFAULT_TYPE = get("default.type");
  static final Key.Family FOLDER_TYPE = family("default.type.FOLDER", "FOLDER");
  static final Key HEADER_SEPARATOR = get("header.separator");
  static final Key TAG_SANITIZE = get("tag.sanitize");
  static final Key SUMMARY_WORDS = get("summary.words");

  static final Key MARKDOWN_FLAVOR = get("markdown.flavor");
  static final Key MARKDOWN_EXTENSIONS = get("markdown.extensions");
  static final Key MARKDOWN_EMOJI = get("markdown.emoji");
  static final Key MARKDOWN_EMBEDS = get("markdown.embeds");

  static final Key CODE_HIGHLIGHT = get("code.highlight");
  static final Key CODE_CLASSES = get("code.classes");
  static final Key CODE_LINES = get("code.lines");

  static final Key THEME = get("theme");
  static final Key THEME_COLOR = get("look.color");
  static final Key THEME_ACCENT = get("look.accent");
  static final Key THEME_ACCENT_DARK = get("look.accent.dark");
  static final Key THEME_BAND = get("look.band");
  static final Key THEME_BAND_DARK = get("look.band.dark");
  static final Key THEME_SPOT = get("look.spot");
  static final Key THEME_FONT_TEXT = get("look.font.text");
  static final Key THEME_FONT_HEADINGS = get("look.font.headings");
  static final Key THEME_FONT_FILES = get("look.font.files");

  static final Key RENDER_TALKS = get("render.talks");
  static final Key TEMPLATE_TALK = get("template.talk.file");
  static final Key TALK_DATA = get("talk.data");
  static final Key OVERRIDE_DATA = get("override.data");
  static final Key SPEAKER_DATA = get("speaker.data");
  static final Key EVENT_DATA = get("event.data");
  static final Key RENDER_CALENDARS = get("render.calendars");

  static final Key.Family PERMALINK = family("permalink.TYPE", "TYPE");
  static final Key LINKS_RELATIVE = get("links.relative");
  static final Key LINKS_INDEX = get("links.index");
  static final Key OUTPUT_EXTENSION = get("output.extension");
  static final Key.Family TEMPLATE_EXTENSION = family("template.TYPE.extension", "TYPE");
  static final Key DRAFT_SUFFIX = get("draft.suffix");
  static final Key URI_NO_EXTENSION = get("uri.noExtension");
  static final Key URI_NO_EXTENSION_PREFIX = get("uri.noExtension.prefix");
  static final Key IMG_PATH_UPDATE = get("img.path.update");
  static final Key IMG_PATH_PREPEND_HOST = get("img.path.prepend.host");

  static final Key.Family TEMPLATE = family("template.TYPE.file", "TYPE");
  static final Key TEMPLATE_PAGE = get("template.page.file");
  static final Key TEMPLATE_POST = get("template.post.file");
  static final Key INDEX_PAGINATE = get("index.paginate");
  static final Key INDEX_POSTS_PER_PAGE = get("index.posts_per_page");
  static final Key LISTS_POSTS_PER_PAGE = get("lists.posts_per_page");
  static final Key LISTS_TERMS_PER_PAGE = get("lists.terms_per_page");
  static final Key FEED_POSTS = get("feed.posts");
  static final Key IMAGES_SIZES = get("images.sizes");

  static final Key IMAGES_WIDTHS = get("images.widths");
  static final Key IMAGES_FORMATS = get("images.formats");
  static final Key IMAGES_QUALITY = get("images.quality");
  static final Key IMAGES_DISPLAY = get("images.display");
  static final Key.Family IMAGES_SIZE = family("images.size.NAME", "NAME");
  static final Key IMAGES_METADATA = get("images.metadata");
  static final Key IMAGES_CWEBP = get("images.cwebp");
  static final Key IMAGES_AVIFENC = get("images.avifenc");
  static final Key IMAGES_CARDS = get("images.cards");
  static final Key IMAGES_CARD_COLORS = get("images.card.colors");
  static final Key IMAGES_CARD_FONT = get("images.card.font");

  static final Key REDIRECTS_FORMATS = get("redirects.formats");
  static final Key REDIRECTS_KEYS = get("redirects.keys");

  static final Key SERIES_INFER = get("series.infer");

  static final Key.Family PUBLISH = family("publish.NAME", "NAME");
  static final Key.Family PUBLISH_HISTORY = family("publish.NAME.history", "NAME");
  static final Key PUBLISH_DEFAULT = get("publish.default");

  static final Key.Family SEVERITY = family("severity.CODE", "CODE");

  static final Key SERVER_PORT = get("server.port");
  static final Key SERVER_HOSTNAME = get("server.hostname");
  static final Key SERVER_CONTEXT_PATH = get("server.contextPath");
  static final Key SERVER_EDITOR = get("server.editor");

  /** The families of keys. */
  static final List<Key.Family> FAMILIES =
      List.of(
          FOLDER_TYPE,
          PERMALINK,
          TEMPLATE,
          TEMPLATE_EXTENSION,
          IMAGES_SIZE,
          SEVERITY,
          PUBLISH_HISTORY,
          PUBLISH,
          new Key.Family(
              new Key("asciidoctor.option.NAME", Kind.WORD, "", Origin.UNUSED, "for AsciiDoc"),
              "NAME"));

  private Keys() {}

  /** Returns the key of a name that is in the table. */
  static Key get(String name) {
    return Optional.ofNullable(BY_NAME.get(name)).orElseThrow();
  }

  private static Key.Family family(String name, String placeholder) {
    return new Key.Family(get(name), placeholder);
  }

  /** Returns the names of all keys that are not families. */
  static List<String> names() {
    return BY_NAME.keySet().stream()
        .filter(name -> FAMILIES.stream().noneMatch(family -> family.key().name().equals(name)))
        .toList();
  }

  private static Map<String, Key> byName() {
    Map<String, Key> keys = new LinkedHashMap<>();
    for (Section section : SECTIONS) {
      section.keys().forEach(key -> keys.put(key.name(), key));
    }
    return keys;
  }

  private static List<Section> readTable() {
    try (InputStream in = Objects.requireNonNull(Keys.class.getResourceAsStream("keys.txt"))) {
      Map<String, List<Key>> sections = new LinkedHashMap<>();
      List<Key> keys = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        if (line.startsWith("# ")) {
          keys = sections.computeIfAbsent(line.substring(2), title -> new ArrayList<>());
        } else if (!line.isEmpty()) {
          keys.add(parse(line));
        }
      }
      return sections.entrySet().stream()
          .map(section -> new Section(section.getKey(), List.copyOf(section.getValue())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses {@code name | origin | kind | fallback | meaning}. */
  private static Key parse(String line) {
    String[] cells = line.split("\\|", -1);
    return new Key(
        cells[0].strip(),
        Kind.valueOf(cells[2].strip()),
        cells[3].strip(),
        Origin.valueOf(cells[1].strip()),
        cells[4].strip());
  }
}
