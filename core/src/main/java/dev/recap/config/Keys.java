package dev.recap.config;

import dev.recap.config.Key.Kind;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every key that Recap knows. Parsing, the suggestions for mistyped keys and the manual
 * (docs/configuration.md) all come from here.
 */
final class Keys {

  static final Key SITE_HOST =
      Key.jbake(
          "site.host",
          Kind.URL,
          "http://www.jbake.org",
          "the site's absolute address, for feeds, the sitemap and canonical links");
  static final Key SITE_TITLE =
      Key.recap("site.title", Kind.TEXT, "", "the site's name; commas belong to it");
  static final Key SITE_DESCRIPTION =
      Key.recap("site.description", Kind.TEXT, "", "what the site is about, in a sentence");
  static final Key SITE_AUTHOR =
      Key.recap("site.author", Kind.TEXT, "", "who writes where a post names nobody");
  static final Key SITE_LANGUAGE =
      Key.recap("site.language", Kind.LANGUAGE, "en", "the pages' language: `en`, `it`, `pt-BR`");
  static final Key SITE_TIMEZONE =
      Key.recap(
          "site.timezone",
          Kind.ZONE,
          "",
          "the zone of dates without an offset: `Europe/Rome`, `+02:00`; "
              + "unset: `freemarker.timezone`, or else UTC");
  static final Key FREEMARKER_TIMEZONE =
      Key.jbake(
          "freemarker.timezone", Kind.ZONE, "", "JBake's zone; `site.timezone` goes before it");
  static final Key JVM_LOCALE =
      Key.jbake(
          "jvm.locale",
          Kind.LOCALE,
          "",
          "for the names of months and days: `it_IT`; unset: from `site.language`");

  static final Key DESTINATION_FOLDER =
      Key.jbake("destination.folder", Kind.FOLDER, "output", "where the site is written");
  static final Key CONTENT_FOLDER =
      Key.jbake(
          "content.folder", Kind.FOLDER, "content", "posts and pages; always below the project");
  static final Key TEMPLATE_FOLDER =
      Key.jbake("template.folder", Kind.FOLDER, "templates", "templates");
  static final Key ASSET_FOLDER =
      Key.jbake("asset.folder", Kind.FOLDER, "assets", "files that are copied as they are");
  static final Key DATA_FOLDER = Key.jbake("data.folder", Kind.FOLDER, "data", "data files");
  static final Key ASSET_IGNORE =
      Key.jbake("asset.ignore", Kind.FLAG, "false", "whether hidden assets are left out");
  static final Key IGNORE_FILE =
      Key.jbake(
          "ignore.file",
          Kind.WORD,
          ".jbakeignore",
          "a folder of content or assets that holds a file of this name is left out");

  static final Key RENDER_ENCODING =
      Key.jbake(
          "render.encoding", Kind.CHARSET, "UTF-8", "how content is read and the site written");
  static final Key DATE_FORMAT =
      Key.jbake(
          "date.format",
          Kind.DATE_FORMAT,
          "yyyy-MM-dd",
          "how dates in JBake headers are written, as `SimpleDateFormat` has it");
  static final Key DEFAULT_STATUS =
      Key.jbake("default.status", Kind.WORD, "draft", "the status of a document that names none");
  static final Key DEFAULT_TYPE =
      Key.jbake("default.type", Kind.WORD, "", "the type of a document that names none");
  static final Key HEADER_SEPARATOR =
      Key.jbake("header.separator", Kind.WORD, "~~~~~~", "the line that closes a JBake header");
  static final Key TAG_SANITIZE =
      Key.jbake("tag.sanitize", Kind.FLAG, "false", "whether a space in a tag becomes a hyphen");
  static final Key SUMMARY_WORDS =
      Key.recap("summary.words", Kind.NUMBER, "50", "how many of the first words make a summary");

  static final Key MARKDOWN_FLAVOR =
      Key.recap(
          "markdown.flavor",
          Kind.FLAVOR,
          "jbake",
          "`jbake` renders as JBake does; `modern` is CommonMark with tables, footnotes, "
              + "heading anchors, attributes and admonitions");
  static final Key MARKDOWN_EXTENSIONS =
      Key.jbake(
          "markdown.extensions",
          Kind.LIST,
          "HARDWRAPS,AUTOLINKS,FENCED_CODE_BLOCKS,DEFINITIONS",
          "pegdown extensions of the flavor `jbake`; `-X` takes one away, `+X` adds one");
  static final Key MARKDOWN_EMOJI =
      Key.recap(
          "markdown.emoji",
          Kind.FLAG,
          "false",
          "whether `:smile:` becomes a picture in the flavor `modern`");
  static final Key MARKDOWN_EMBEDS =
      Key.recap(
          "markdown.embeds",
          Kind.FLAG,
          "true",
          "whether a line that is only a link to a video or slides becomes a player in the flavor "
              + "`modern`");

  static final Key RENDER_TALKS =
      Key.recap(
          "render.talks",
          Kind.FLAG,
          "false",
          "whether the project has talks, speakers and events, in `content` and in `data`");
  static final Key TEMPLATE_TALK =
      Key.recap("template.talk.file", Kind.FILE, "talk.ftl", "the template of talks");
  static final Key TALK_DATA =
      Key.recap(
          "talk.data", Kind.FOLDER, "talks", "the folder or file of talks in the data folder");
  static final Key SPEAKER_DATA =
      Key.recap(
          "speaker.data",
          Kind.FOLDER,
          "speakers",
          "the folder or file of speakers in the data folder");
  static final Key EVENT_DATA =
      Key.recap(
          "event.data", Kind.FOLDER, "events", "the folder or file of events in the data folder");
  static final Key RENDER_CALENDARS =
      Key.recap(
          "render.calendars",
          Kind.FLAG,
          "false",
          "whether events, their days and talks have calendars (`.ics`) beside their pages; "
              + "goes with `render.talks`");

  static final KeyFamily PERMALINK =
      new KeyFamily(
          Key.recap(
              "permalink.TYPE",
              Kind.PATTERN,
              "",
              "where documents of a type (`post`, `page`, your own) or pages of a grouping "
                  + "(`tag`, `category`, `author`, `year`, `month`, `series`, "
                  + "`speaker`, `event`, `level`) lie; unset: JBake's rule"),
          "TYPE");
  static final Key LINKS_RELATIVE =
      Key.recap(
          "links.relative",
          Kind.FLAG,
          "false",
          "whether `/x` in content becomes relative, so that the site can lie in any folder");
  static final Key LINKS_INDEX =
      Key.recap(
          "links.index",
          Kind.FLAG,
          "false",
          "whether links name `index.html`, so that the site can be read without a server");
  static final Key OUTPUT_EXTENSION =
      Key.jbake(
          "output.extension", Kind.WORD, ".html", "ends the file names of documents; may be empty");
  static final KeyFamily TEMPLATE_EXTENSION =
      new KeyFamily(
          Key.jbake(
              "template.TYPE.extension",
              Kind.WORD,
              "",
              "the same for one type; unset: `output.extension`"),
          "TYPE");
  static final Key DRAFT_SUFFIX =
      Key.jbake("draft.suffix", Kind.WORD, "-draft", "comes before the extension of a draft");
  static final Key URI_NO_EXTENSION =
      Key.jbake(
          "uri.noExtension",
          Kind.FLAG,
          "false",
          "whether documents become `NAME/index.html`; needs a prefix");
  static final Key URI_NO_EXTENSION_PREFIX =
      Key.jbake(
          "uri.noExtension.prefix",
          Kind.WORD,
          "",
          "the folder for whose documents that holds: `/` or `/blog`");

  static final Key IMG_PATH_UPDATE =
      Key.jbake(
          "img.path.update",
          Kind.FLAG,
          "false",
          "whether the addresses of images in texts become paths from the site's root");
  static final Key IMG_PATH_PREPEND_HOST =
      Key.jbake(
          "img.path.prepend.host",
          Kind.FLAG,
          "true",
          "whether `site.host` then stands in front of them");

  static final KeyFamily TEMPLATE =
      new KeyFamily(
          Key.jbake(
              "template.TYPE.file",
              Kind.FILE,
              "",
              "the template of documents of a type; declares a type of your own"),
          "TYPE");
  static final Key TEMPLATE_PAGE =
      Key.jbake("template.page.file", Kind.FILE, "page.ftl", "the template of pages");
  static final Key TEMPLATE_POST =
      Key.jbake("template.post.file", Kind.FILE, "post.ftl", "the template of posts");
  static final Key INDEX_PAGINATE =
      Key.jbake("index.paginate", Kind.FLAG, "false", "whether the home page is paginated");
  static final Key INDEX_POSTS_PER_PAGE =
      Key.jbake("index.posts_per_page", Kind.NUMBER, "3", "how many posts it then shows");
  static final Key FEED_POSTS =
      Key.recap("feed.posts", Kind.NUMBER, "20", "how many posts a feed holds");
  static final Key IMAGES_SIZES =
      Key.recap(
          "images.sizes",
          Kind.FLAG,
          "false",
          "whether images of the content are given their width and height");

  static final Key SERIES_INFER =
      Key.recap(
          "series.infer",
          Kind.FLAG,
          "false",
          "whether titles of posts such as `Zones (1/2)` and `EuroPython: Day 2` make a series");

  static final SinglePageKeys ATOM =
      SinglePageKeys.recap("atom", "an Atom feed", "atom.xml", "atom.ftlx");

  /** In the order in which they are listed everywhere. */
  static final List<SinglePageKeys> SINGLE_PAGES =
      List.of(
          SinglePageKeys.jbake("index", "a home page", true, "index.html", "masterindex"),
          SinglePageKeys.jbake("archive", "a list of all posts", true, "archive.html", "archive"),
          SinglePageKeys.jbake("feed", "a feed", true, "feed.xml", "feed"),
          ATOM,
          SinglePageKeys.jbake("sitemap", "a sitemap", false, "sitemap.xml", "sitemap"),
          SinglePageKeys.recap("robots", "a `robots.txt`", "robots.txt", "robots.ftl"),
          SinglePageKeys.jbake(
              "error404", "a page for addresses that do not exist", false, "404.html", "error404"));

  static final KeyFamily SEVERITY =
      new KeyFamily(
          Key.recap("severity.CODE", Kind.SEVERITY, "", "how much a kind of problem matters"),
          "CODE");

  static final Key SERVER_PORT =
      Key.jbake(
          "server.port",
          Kind.NUMBER,
          "8820",
          "where the preview listens; 0: any port that is free");
  static final Key SERVER_HOSTNAME =
      Key.jbake(
          "server.hostname",
          Kind.WORD,
          "localhost",
          "the name or address it listens on; `0.0.0.0` lets other machines in");
  static final Key SERVER_CONTEXT_PATH =
      Key.jbake(
          "server.contextPath",
          Kind.FOLDER,
          "/",
          "the folder below which it shows the site, such as `/blog`");
  static final Key SERVER_EDITOR =
      Key.recap(
          "server.editor",
          Kind.TEXT,
          "",
          "the address that opens a file in your editor, such as"
              + " `vscode://file{file}:{line}:{column}`; without it the preview shows the file");

  /** A heading of the manual with its keys. */
  record Section(String title, List<Key> keys) {}

  static final List<Section> SECTIONS =
      List.of(
          new Section(
              "The site",
              List.of(
                  SITE_HOST,
                  SITE_TITLE,
                  SITE_DESCRIPTION,
                  SITE_AUTHOR,
                  SITE_LANGUAGE,
                  SITE_TIMEZONE,
                  FREEMARKER_TIMEZONE,
                  JVM_LOCALE)),
          new Section(
              "Folders",
              List.of(
                  DESTINATION_FOLDER,
                  CONTENT_FOLDER,
                  TEMPLATE_FOLDER,
                  ASSET_FOLDER,
                  DATA_FOLDER,
                  ASSET_IGNORE,
                  IGNORE_FILE)),
          new Section(
              "Reading content",
              List.of(
                  RENDER_ENCODING,
                  DATE_FORMAT,
                  DEFAULT_STATUS,
                  DEFAULT_TYPE,
                  HEADER_SEPARATOR,
                  TAG_SANITIZE,
                  SUMMARY_WORDS)),
          new Section(
              "Markdown",
              List.of(MARKDOWN_FLAVOR, MARKDOWN_EXTENSIONS, MARKDOWN_EMOJI, MARKDOWN_EMBEDS)),
          new Section(
              "Addresses",
              List.of(
                  PERMALINK.key(),
                  LINKS_RELATIVE,
                  LINKS_INDEX,
                  OUTPUT_EXTENSION,
                  TEMPLATE_EXTENSION.key(),
                  DRAFT_SUFFIX,
                  URI_NO_EXTENSION,
                  URI_NO_EXTENSION_PREFIX,
                  IMG_PATH_UPDATE,
                  IMG_PATH_PREPEND_HOST)),
          new Section(
              "Documents and pages",
              Stream.of(
                      List.of(TEMPLATE.key(), TEMPLATE_PAGE, TEMPLATE_POST),
                      SINGLE_PAGES.stream().flatMap(page -> page.all().stream()).toList(),
                      List.of(INDEX_PAGINATE, INDEX_POSTS_PER_PAGE, FEED_POSTS, IMAGES_SIZES))
                  .flatMap(List::stream)
                  .toList()),
          new Section(
              "Talks",
              List.of(
                  RENDER_TALKS,
                  TEMPLATE_TALK,
                  TALK_DATA,
                  SPEAKER_DATA,
                  EVENT_DATA,
                  RENDER_CALENDARS)),
          new Section(
              "Tags, categories, authors, years, months, series, speakers, events and levels",
              Stream.concat(
                      TaxonomyKeys.ALL.stream().flatMap(taxonomy -> taxonomy.all().stream()),
                      Stream.of(SERIES_INFER))
                  .toList()),
          new Section(
              "The preview server",
              List.of(SERVER_PORT, SERVER_HOSTNAME, SERVER_CONTEXT_PATH, SERVER_EDITOR)),
          new Section("Problems", List.of(SEVERITY.key())),
          new Section(
              "Keys of JBake that do nothing here",
              List.of(
                  Key.unused("version", "v2.7.0", "JBake's version; templates see it"),
                  Key.unused("build.timestamp", "2025-12-26 22:51:31[GMT]", "JBake's"),
                  Key.unused("git.hash", "891839e", "JBake's"),
                  Key.unused("data.file.docType", "data", "in JBake: the type of data files"),
                  Key.unused("db.store", "memory", "for JBake's database"),
                  Key.unused("db.path", "cache", "for JBake's database"),
                  Key.unused("db.clear.cache", "false", "for JBake's database"),
                  Key.unused(
                      "freemarker.outputencoding",
                      "UTF-8",
                      "in JBake: the encoding of Freemarker's `?url`"),
                  Key.unused("template.encoding", "UTF-8", "for other template engines"),
                  Key.unused("thymeleaf.locale", "en_US", "for Thymeleaf"),
                  Key.unused("asciidoctor.option", "", "for AsciiDoc"),
                  Key.unused(
                      "asciidoctor.attributes", "source-highlighter=prettify", "for AsciiDoc"),
                  Key.unused("asciidoctor.attributes.export", "true", "for AsciiDoc"),
                  Key.unused("asciidoctor.attributes.export.prefix", "", "for AsciiDoc"),
                  Key.unused(
                      "markdown.maxParsingTimeInMillis", "2000", "nothing in JBake 2.7 either"),
                  example("freemarker"),
                  example("groovy"),
                  example("groovy-mte"),
                  example("thymeleaf"),
                  example("jade"))));

  /** Families of which the manual says nothing more: other engines' keys. */
  static final List<KeyFamily> FAMILIES =
      List.of(
          PERMALINK,
          TEMPLATE,
          TEMPLATE_EXTENSION,
          SEVERITY,
          new KeyFamily(Key.unused("asciidoctor.option.NAME", "", "for AsciiDoc"), "NAME"));

  private Keys() {}

  /** Every key that is not a family. */
  static List<String> names() {
    return SECTIONS.stream()
        .flatMap(section -> section.keys().stream())
        .map(Key::name)
        .filter(name -> FAMILIES.stream().noneMatch(family -> family.key().name().equals(name)))
        .toList();
  }

  private static Key example(String engine) {
    return Key.unused(
        "example.project." + engine, "example_project_" + engine + ".zip", "for `jbake -i`");
  }
}
