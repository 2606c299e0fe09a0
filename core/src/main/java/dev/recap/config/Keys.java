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
          "the address of the site, for feeds, the site map and canonical links");
  static final Key SITE_TITLE = Key.recap("site.title", Kind.TEXT, "", "the name of the site");
  static final Key SITE_DESCRIPTION =
      Key.recap("site.description", Kind.TEXT, "", "one sentence about the site");
  static final Key SITE_AUTHOR =
      Key.recap("site.author", Kind.TEXT, "", "the author of posts that name none");
  static final Key SITE_LANGUAGE =
      Key.recap(
          "site.language", Kind.LANGUAGE, "en", "the language of the pages: `en`, `it`, `pt-BR`");
  static final Key SITE_TIMEZONE =
      Key.recap(
          "site.timezone",
          Kind.ZONE,
          "",
          "the zone of dates without an offset: `Europe/Rome`, `+02:00`; if unset, "
              + "`freemarker.timezone`, otherwise UTC");
  static final Key FREEMARKER_TIMEZONE =
      Key.jbake(
          "freemarker.timezone",
          Kind.ZONE,
          "",
          "the zone as in JBake; `site.timezone` has priority");
  static final Key JVM_LOCALE =
      Key.jbake(
          "jvm.locale",
          Kind.LOCALE,
          "",
          "the language of month and day names: `it_IT`; if unset, `site.language`");

  static final Key DESTINATION_FOLDER =
      Key.jbake("destination.folder", Kind.FOLDER, "output", "the output folder");
  static final Key CONTENT_FOLDER =
      Key.jbake(
          "content.folder", Kind.FOLDER, "content", "posts and pages; always inside the project");
  static final Key TEMPLATE_FOLDER =
      Key.jbake("template.folder", Kind.FOLDER, "templates", "templates");
  static final Key ASSET_FOLDER =
      Key.jbake("asset.folder", Kind.FOLDER, "assets", "files that are copied unchanged");
  static final Key DATA_FOLDER = Key.jbake("data.folder", Kind.FOLDER, "data", "data files");
  static final Key ASSET_IGNORE =
      Key.jbake("asset.ignore", Kind.FLAG, "false", "leaves out hidden assets");
  static final Key IGNORE_FILE =
      Key.jbake(
          "ignore.file",
          Kind.WORD,
          ".jbakeignore",
          "a folder of content or assets with a file of this name is left out");

  static final Key RENDER_ENCODING =
      Key.jbake("render.encoding", Kind.CHARSET, "UTF-8", "the encoding of content and output");
  static final Key DATE_FORMAT =
      Key.jbake(
          "date.format",
          Kind.DATE_FORMAT,
          "yyyy-MM-dd",
          "the dates of JBake headers, as a `SimpleDateFormat`");
  static final Key DEFAULT_STATUS =
      Key.jbake("default.status", Kind.WORD, "draft", "the status of a document without one");
  static final Key DEFAULT_TYPE =
      Key.jbake("default.type", Kind.WORD, "", "the type of a document without one");
  static final Key HEADER_SEPARATOR =
      Key.jbake("header.separator", Kind.WORD, "~~~~~~", "the line that closes a JBake header");
  static final Key TAG_SANITIZE =
      Key.jbake("tag.sanitize", Kind.FLAG, "false", "replaces spaces in tags by hyphens");
  static final Key SUMMARY_WORDS =
      Key.recap("summary.words", Kind.NUMBER, "50", "the number of words in a summary");

  static final Key MARKDOWN_FLAVOR =
      Key.recap(
          "markdown.flavor",
          Kind.FLAVOR,
          "jbake",
          "`jbake` is JBake's Markdown; `modern` is CommonMark with tables, footnotes, "
              + "heading anchors, attributes and admonitions");
  static final Key MARKDOWN_EXTENSIONS =
      Key.jbake(
          "markdown.extensions",
          Kind.LIST,
          "HARDWRAPS,AUTOLINKS,FENCED_CODE_BLOCKS,DEFINITIONS",
          "pegdown extensions of the flavor `jbake`; `-X` removes one, `+X` adds one");
  static final Key MARKDOWN_EMOJI =
      Key.recap(
          "markdown.emoji", Kind.FLAG, "false", "turns `:smile:` into a picture (flavor `modern`)");
  static final Key MARKDOWN_EMBEDS =
      Key.recap(
          "markdown.embeds",
          Kind.FLAG,
          "true",
          "turns a link to a video or slides, alone on its line, into a player (flavor "
              + "`modern`)");

  static final Key RENDER_TALKS =
      Key.recap(
          "render.talks",
          Kind.FLAG,
          "false",
          "reads talks, speakers and events in `content` and `data`");
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
          "writes calendars (`.ics`) of events, days and talks; needs `render.talks`");

  static final KeyFamily PERMALINK =
      new KeyFamily(
          Key.recap(
              "permalink.TYPE",
              Kind.PATTERN,
              "",
              "the address of documents of a type (`post`, `page`, your own) or pages of a "
                  + "taxonomy (`tag`, `category`, `author`, `year`, `month`, `series`, "
                  + "`speaker`, `event`, `level`); if unset, the path of the source"),
          "TYPE");
  static final Key LINKS_RELATIVE =
      Key.recap(
          "links.relative",
          Kind.FLAG,
          "false",
          "makes links to `/x` in content relative, so that the site works in any " + "folder");
  static final Key LINKS_INDEX =
      Key.recap(
          "links.index",
          Kind.FLAG,
          "false",
          "links name `index.html`, so that the site works without a server");
  static final Key OUTPUT_EXTENSION =
      Key.jbake("output.extension", Kind.WORD, ".html", "the extension of pages; may be empty");
  static final KeyFamily TEMPLATE_EXTENSION =
      new KeyFamily(
          Key.jbake(
              "template.TYPE.extension",
              Kind.WORD,
              "",
              "the same for one type; if unset, `output.extension`"),
          "TYPE");
  static final Key DRAFT_SUFFIX =
      Key.jbake(
          "draft.suffix",
          Kind.WORD,
          "-draft",
          "is before the extension in the file name of a draft");
  static final Key URI_NO_EXTENSION =
      Key.jbake(
          "uri.noExtension",
          Kind.FLAG,
          "false",
          "writes documents to `NAME/index.html`; needs a prefix");
  static final Key URI_NO_EXTENSION_PREFIX =
      Key.jbake(
          "uri.noExtension.prefix",
          Kind.WORD,
          "",
          "the folder to which `uri.noExtension` applies: `/` or `/blog`");

  static final Key IMG_PATH_UPDATE =
      Key.jbake(
          "img.path.update",
          Kind.FLAG,
          "false",
          "turns image addresses in texts into paths from the site's root");
  static final Key IMG_PATH_PREPEND_HOST =
      Key.jbake(
          "img.path.prepend.host",
          Kind.FLAG,
          "true",
          "puts `site.host` before the addresses that `img.path.update` changes");

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
      Key.jbake("index.paginate", Kind.FLAG, "false", "divides the home page into pages");
  static final Key INDEX_POSTS_PER_PAGE =
      Key.jbake(
          "index.posts_per_page",
          Kind.NUMBER,
          "3",
          "the number of posts on each page of the home page");
  static final Key FEED_POSTS =
      Key.recap("feed.posts", Kind.NUMBER, "20", "the number of posts in a feed");
  static final Key IMAGES_SIZES =
      Key.recap(
          "images.sizes", Kind.FLAG, "false", "gives images in content their width and height");

  static final Key SERIES_INFER =
      Key.recap(
          "series.infer",
          Kind.FLAG,
          "false",
          "makes series from titles such as `Zones (1/2)` " + "and `EuroPython: Day 2`");

  static final SinglePageKeys ATOM =
      SinglePageKeys.recap("atom", "an Atom feed", "atom.xml", "atom.ftlx");

  /** The pages in the order of every list. */
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
          Key.recap("severity.CODE", Kind.SEVERITY, "", "the severity of one kind of problem"),
          "CODE");

  static final Key SERVER_PORT =
      Key.jbake("server.port", Kind.NUMBER, "8820", "the port of the preview; 0: any free port");
  static final Key SERVER_HOSTNAME =
      Key.jbake(
          "server.hostname",
          Kind.WORD,
          "localhost",
          "the name or address of the preview; `0.0.0.0` admits other machines");
  static final Key SERVER_CONTEXT_PATH =
      Key.jbake(
          "server.contextPath",
          Kind.FOLDER,
          "/",
          "the folder of the site in the preview, such as `/blog`");
  static final Key SERVER_EDITOR =
      Key.recap(
          "server.editor",
          Kind.TEXT,
          "",
          "opens a file in your editor, such as `vscode://file{file}:{line}:{column}`; "
              + "if unset, the preview shows the file");

  /** A section of the manual with its keys. */
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
              "Taxonomies",
              Stream.concat(
                      TaxonomyKeys.ALL.stream().flatMap(taxonomy -> taxonomy.all().stream()),
                      Stream.of(SERIES_INFER))
                  .toList()),
          new Section(
              "The preview server",
              List.of(SERVER_PORT, SERVER_HOSTNAME, SERVER_CONTEXT_PATH, SERVER_EDITOR)),
          new Section("Problems", List.of(SEVERITY.key())),
          new Section(
              "Keys of JBake without effect",
              List.of(
                  Key.unused("version", "v2.7.0", "JBake's version; templates see it"),
                  Key.unused("build.timestamp", "2025-12-26 22:51:31[GMT]", "JBake's"),
                  Key.unused("git.hash", "891839e", "JBake's"),
                  Key.unused("data.file.docType", "data", "the type of data files in JBake"),
                  Key.unused("db.store", "memory", "for JBake's database"),
                  Key.unused("db.path", "cache", "for JBake's database"),
                  Key.unused("db.clear.cache", "false", "for JBake's database"),
                  Key.unused(
                      "freemarker.outputencoding",
                      "UTF-8",
                      "the encoding of Freemarker's `?url` in JBake"),
                  Key.unused("template.encoding", "UTF-8", "for other template engines"),
                  Key.unused("thymeleaf.locale", "en_US", "for Thymeleaf"),
                  Key.unused("asciidoctor.option", "", "for AsciiDoc"),
                  Key.unused(
                      "asciidoctor.attributes", "source-highlighter=prettify", "for AsciiDoc"),
                  Key.unused("asciidoctor.attributes.export", "true", "for AsciiDoc"),
                  Key.unused("asciidoctor.attributes.export.prefix", "", "for AsciiDoc"),
                  Key.unused(
                      "markdown.maxParsingTimeInMillis", "2000", "no effect in JBake 2.7 either"),
                  example("freemarker"),
                  example("groovy"),
                  example("groovy-mte"),
                  example("thymeleaf"),
                  example("jade"))));

  /** The keys that contain a name. */
  static final List<KeyFamily> FAMILIES =
      List.of(
          PERMALINK,
          TEMPLATE,
          TEMPLATE_EXTENSION,
          SEVERITY,
          new KeyFamily(Key.unused("asciidoctor.option.NAME", "", "for AsciiDoc"), "NAME"));

  private Keys() {}

  /** Returns the names of all keys that are not a family. */
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
