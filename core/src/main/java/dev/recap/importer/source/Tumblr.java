package dev.recap.importer.source;

import dev.recap.importer.model.Export;
import dev.recap.importer.model.ImportedBody;
import dev.recap.importer.model.ImportedDocument;
import dev.recap.importer.model.ImportedSite;
import dev.recap.importer.model.Receiver;
import dev.recap.importer.model.Source;
import dev.recap.model.Slug;
import dev.recap.problem.Place;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The export of a blog at Tumblr: a file of HTML for each post, and a folder of media. */
final class Tumblr implements Source {

  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("MMMM d yyyy h:mma")
          .toFormatter(Locale.ENGLISH);
  private static final int TITLE_WORDS = 8;

  private final Export export;
  private final List<String> files;

  private Tumblr(Export export, List<String> files) {
    this.export = export;
    this.files = files;
  }

  static Optional<Source> open(Export export) throws IOException {
    List<String> files =
        export.filesWith(
            Set.of("html"),
            (name, head) ->
                name.matches("(?:.*/)?(?:posts/)?html/\\d+\\.html") && head.contains("timestamp"));
    return files.isEmpty() ? Optional.empty() : Optional.of(new Tumblr(export, files));
  }

  @Override
  public String name() {
    return "Tumblr";
  }

  @Override
  public ImportedSite site() {
    return ImportedSite.UNKNOWN;
  }

  @Override
  public void read(Receiver receiver) throws IOException {
    for (String name : export.names()) {
      if (name.matches("(?:.*/)?media/[^/]+")) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        receiver.file("assets/media/" + file, () -> export.open(name));
      }
    }
    for (String file : files) {
      read(file, Jsoup.parse(export.text(file)), receiver);
    }
    receiver.archive("/rss", "feed", "");
  }

  private static void read(String file, Document page, Receiver receiver) throws IOException {
    String id = file.replaceFirst(".*/(\\d+)\\.html$", "$1");
    @Nullable Element heading = page.selectFirst("body h1");
    String title = heading == null ? "" : heading.text().strip();
    List<String> tags = page.select("#footer .tag, .tag").eachText();
    String date = date(page);
    if (heading != null) {
      heading.remove();
    }
    page.select("#footer, #timestamp, .tag").remove();
    if (title.isEmpty()) {
      List<String> words = List.of(page.body().text().strip().split("\\s+"));
      title = String.join(" ", words.subList(0, Math.min(TITLE_WORDS, words.size())));
    }
    Element body = page.body();
    ImportedDocument.Builder document =
        ImportedDocument.at(Place.ofFile(file), "post", () -> body(body))
            .title(title.isEmpty() ? "Post " + id : title)
            .date(date)
            .slug(title.isEmpty() ? id : Slug.of(title))
            .key("tags", tags)
            .oldAddress("/post/" + id)
            .oldAddress("/post/" + id + "/*");
    for (String tag : tags) {
      receiver.archive("/tagged/" + tag, "tag", tag);
    }
    receiver.document(document.build());
  }

  private static String date(Document page) {
    @Nullable Element stamp = page.selectFirst("#timestamp, .timestamp");
    String text =
        stamp == null
            ? ""
            : stamp
                .text()
                .strip()
                .replaceFirst("(\\d)(?:st|nd|rd|th),?", "$1")
                .replaceAll("\\s+", " ");
    try {
      return LocalDateTime.parse(text, DATE)
          .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
    } catch (DateTimeParseException other) {
      return text.matches("\\d{4}-\\d\\d-\\d\\d.*") ? FrontMatterFile.date(text) : "1970-01-01";
    }
  }

  private static ImportedBody body(Element body) {
    for (Element element : body.select("[src], a[href]")) {
      for (String key : new String[] {"src", "href"}) {
        String address = element.attr(key);
        if (address.matches("(?:\\.\\./)*media/[^/]+")) {
          element.attr(key, "/" + address.replaceFirst("^(?:\\.\\./)*", ""));
        }
      }
    }
    return new ImportedBody.Html(body);
  }
}
