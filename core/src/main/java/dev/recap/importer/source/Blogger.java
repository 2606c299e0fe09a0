package dev.recap.importer.source;

import dev.recap.importer.model.Export;
import dev.recap.importer.model.ExportException;
import dev.recap.importer.model.ImportedBody;
import dev.recap.importer.model.ImportedDocument;
import dev.recap.importer.model.ImportedSite;
import dev.recap.importer.model.OldSite;
import dev.recap.importer.model.Receiver;
import dev.recap.importer.model.Source;
import dev.recap.problem.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * An export of Blogger: the Atom file of its settings, or {@code feed.atom} of Google's Takeout.
 */
final class Blogger implements Source {

  private final Export export;
  private final List<String> files;
  private final Map<String, List<Map<String, Object>>> comments = new TreeMap<>();
  private final Map<String, String> addresses = new LinkedHashMap<>();
  private ImportedSite site = ImportedSite.UNKNOWN;

  private Blogger(Export export, List<String> files) {
    this.export = export;
    this.files = files;
  }

  static Optional<Source> open(Export export) throws IOException {
    List<String> files =
        export.filesWith(
            Set.of("xml", "atom"),
            (name, head) ->
                (head.contains("<feed") && head.contains("tag:blogger.com"))
                    || head.contains("schemas.google.com/blogger"));
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Blogger source = new Blogger(export, files);
    source.index();
    return Optional.of(source);
  }

  @Override
  public String name() {
    return "Blogger";
  }

  @Override
  public ImportedSite site() {
    return site;
  }

  private void index() throws IOException {
    Map<String, String> feed = new TreeMap<>();
    for (String file : files) {
      try {
        XmlStream.read(
            export,
            file,
            element -> {
              if (element.name.equals("entry")) {
                index(element, feed);
              } else if (element.name.equals("link")) {
                if (element.attribute("rel").equals("alternate")) {
                  feed.put("link", element.attribute("href"));
                }
              } else {
                feed.putIfAbsent(element.name, element.text().strip());
              }
            });
      } catch (ExportException reportedWhenRead) {
        // What comes before can be imported.
      }
    }
    String link = feed.getOrDefault("link", feed.getOrDefault("first", ""));
    String address = link.replaceFirst("^(https?://[^/]+).*", "$1");
    site =
        new ImportedSite(
            feed.getOrDefault("title", ""),
            feed.getOrDefault("subtitle", ""),
            address.matches("https?://.+") ? address : "",
            "");
  }

  private void index(XmlElement entry, Map<String, String> feed) {
    String kind = kind(entry);
    if (kind.equals("comment")) {
      String parent =
          entry
              .first("thr:in-reply-to")
              .map(reply -> reply.attribute("ref"))
              .orElse(entry.text("blogger:parent"));
      boolean live = Set.of("", "LIVE").contains(entry.text("blogger:status"));
      if (live) {
        XmlElement author = entry.first("author").orElse(entry);
        comments
            .computeIfAbsent(number(parent), none -> new ArrayList<>())
            .add(
                Comments.of(
                    number(entry.text("id")),
                    author.text("name"),
                    author.text("uri"),
                    FrontMatterFile.date(entry.text("published")),
                    "",
                    entry.text("content").replaceAll("(?i)<br\\s*/?>", "\n")));
      }
    } else if (!kind.isEmpty()) {
      String address = address(entry);
      if (address.startsWith("http")) {
        feed.putIfAbsent("first", address);
      }
      addresses.put(number(entry.text("id")), address);
    }
  }

  /** Returns the number at the end of an id such as {@code tag:blogger.com,1999:blog-1.post-2}. */
  private static String number(String id) {
    return id.replaceFirst(".*\\D(?=\\d+$)", "");
  }

  /** Returns {@code post}, {@code page} or {@code comment}; an empty string for anything else. */
  private static String kind(XmlElement entry) {
    String type = entry.text("blogger:type").toLowerCase(Locale.ROOT);
    for (XmlElement category : entry.all("category")) {
      if (category.attribute("scheme").endsWith("#kind")) {
        type = category.attribute("term").replaceFirst(".*#", "");
      }
    }
    return Set.of("post", "page", "comment").contains(type) ? type : "";
  }

  private static String address(XmlElement entry) {
    for (XmlElement link : entry.all("link")) {
      if (link.attribute("rel").equals("alternate")) {
        return link.attribute("href");
      }
    }
    return entry.text("blogger:filename");
  }

  @Override
  public void read(Receiver receiver) throws IOException {
    OldSite old = new OldSite(site.address(), receiver.basePath());
    addresses.values().forEach(address -> old.page(old.path(address), old.path(address)));
    Set<String> labels = new TreeSet<>();
    Set<String> months = new TreeSet<>();
    for (String file : files) {
      XmlStream.read(
          export,
          file,
          element -> {
            if (element.name.equals("entry")) {
              entry(element, Place.ofLine(file, element.line), old, labels, months, receiver);
            }
          });
    }
    receiver.archive("/feeds/posts/default", "feed", "");
    receiver.archive("/feeds/posts/default?alt=rss", "feed", "");
    receiver.archive("/feeds/comments/default", "feed", "");
    receiver.archive("/rss.xml", "feed", "");
    receiver.archive("/atom.xml", "feed", "");
    for (String label : labels) {
      receiver.archive("/search/label/" + label, "tag", label);
      receiver.archive("/feeds/posts/default/-/" + label, "feed", "");
    }
    for (String month : months) {
      receiver.archive("/" + month.replace('-', '/') + "/", "month", month);
      receiver.archive("/" + month.substring(0, 4) + "/", "year", month.substring(0, 4));
    }
  }

  private void entry(
      XmlElement entry,
      Place place,
      OldSite old,
      Set<String> labels,
      Set<String> months,
      Receiver receiver)
      throws IOException {
    String kind = kind(entry);
    if (kind.isEmpty() || kind.equals("comment")) {
      receiver.skip(kind.isEmpty() ? "settings and templates" : "comments as pages");
      return;
    }
    String status = entry.text("blogger:status");
    boolean hidden =
        entry
            .first("app:control")
            .map(control -> control.text("app:draft"))
            .orElse("")
            .equals("yes");
    String draft =
        hidden
            ? "it is a draft in Blogger"
            : Set.of("", "LIVE").contains(status)
                ? ""
                : "its status in Blogger is " + status.toLowerCase(Locale.ROOT);
    String path = old.path(address(entry));
    String date = FrontMatterFile.date(entry.text("published"));
    List<String> tags =
        entry.all("category").stream()
            .filter(category -> !category.attribute("scheme").endsWith("#kind"))
            .map(category -> category.attribute("term"))
            .filter(term -> !term.isEmpty())
            .distinct()
            .toList();
    String author = entry.first("author").map(name -> name.text("name")).orElse("");
    String html = entry.first("content").map(XmlElement::text).orElse("");
    if (kind.equals("post") && draft.isEmpty()) {
      labels.addAll(tags);
      if (date.length() >= 7) {
        months.add(date.substring(0, 7));
      }
    }
    receiver.document(
        ImportedDocument.at(place, kind, () -> body(html, old, receiver))
            .title(entry.text("title"))
            .date(date)
            .slug(path.replaceFirst("\\.html$", "").replaceFirst(".*/", ""))
            .draft(draft)
            .address(draft.isEmpty() ? path : "")
            .key("authors", author.isEmpty() ? List.of() : List.of(author))
            .key("tags", tags)
            .key("description", entry.text("blogger:metaDescription"))
            .comments(
                draft.isEmpty()
                    ? comments.getOrDefault(number(entry.text("id")), List.of())
                    : List.of())
            .build());
  }

  private static ImportedBody body(String html, OldSite old, Receiver receiver) {
    Element body = Jsoup.parseBodyFragment(html.replace("\r\n", "\n")).body();
    for (Element more : body.select("a[name=more]")) {
      more.before(new org.jsoup.nodes.Comment("more"));
      more.remove();
    }
    // Two line breaks are a paragraph.
    body.html(body.html().replaceAll("(?i)(?:<br\\s*/?>\\s*){2,}", "<p></p>"));
    old.rewrite(body, receiver::media);
    return new ImportedBody.Html(body);
  }
}
