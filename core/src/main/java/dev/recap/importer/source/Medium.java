package dev.recap.importer.source;

import dev.recap.importer.model.Export;
import dev.recap.importer.model.ImportedBody;
import dev.recap.importer.model.ImportedDocument;
import dev.recap.importer.model.ImportedSite;
import dev.recap.importer.model.OldSite;
import dev.recap.importer.model.Receiver;
import dev.recap.importer.model.Source;
import dev.recap.model.DatedName;
import dev.recap.problem.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The archive of Medium: a file of HTML for each post. */
final class Medium implements Source {

  private final Export export;
  private final List<String> files;

  private Medium(Export export, List<String> files) {
    this.export = export;
    this.files = files;
  }

  static Optional<Source> open(Export export) throws IOException {
    List<String> files =
        export.filesWith(
            Set.of("html"),
            (name, head) ->
                head.contains("h-entry")
                    && head.contains("p-name")
                    && name.matches("(?:.*/)?posts/[^/]+\\.html"));
    return files.isEmpty() ? Optional.empty() : Optional.of(new Medium(export, files));
  }

  @Override
  public String name() {
    return "Medium";
  }

  @Override
  public ImportedSite site() {
    return ImportedSite.UNKNOWN;
  }

  @Override
  public void read(Receiver receiver) throws IOException {
    String newest =
        files.stream()
            .map(file -> day(nameOf(file)))
            .filter(day -> !day.isEmpty())
            .max(String::compareTo)
            .orElse("1970-01-01");
    for (String file : files) {
      read(file, Jsoup.parse(export.text(file)), newest, receiver);
    }
  }

  private static String nameOf(String file) {
    return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.html$", "");
  }

  private static String day(String name) {
    return DatedName.of(name).map(dated -> dated.date().toString()).orElse("");
  }

  /**
   * @param newest the day of the newest post, for drafts, which have none
   */
  private static void read(String file, Document page, String newest, Receiver receiver)
      throws IOException {
    String name = nameOf(file);
    String title = text(page, "h1.p-name");
    Element body = Optional.ofNullable(page.selectFirst("section.e-content")).orElse(page.body());
    @Nullable Element first = body.selectFirst(".graf--title, h3, h4, p, blockquote, pre, figure");
    boolean titled = first != null && first.normalName().matches("h[1-6]");
    boolean response =
        first != null && !titled && first.text().startsWith(title.replaceFirst("…$", ""));
    String draft =
        name.startsWith("draft_")
            ? "it is a draft in Medium"
            : response ? "it seems to be a response to a post by another author" : "";
    if (first != null && titled && first.text().strip().equals(title.strip())) {
      first.remove();
    }
    @Nullable Element time = page.selectFirst("time.dt-published[datetime]");
    @Nullable Element canonical = page.selectFirst("a.p-canonical[href]");
    String day = day(name).isEmpty() ? newest : day(name);
    String date = time == null ? day : FrontMatterFile.date(time.attr("datetime"));
    String slug =
        name.replaceFirst("^\\d{4}-\\d\\d-\\d\\d_", "")
            .replaceFirst("^draft_", "")
            .replaceFirst("-+[0-9a-f]{8,12}$", "");
    ImportedDocument.Builder document =
        ImportedDocument.at(Place.ofFile(file), "post", () -> body(body, receiver))
            .title(title)
            .date(date)
            .slug(slug)
            .draft(draft)
            .key("authors", page.select("a.p-author").eachText().stream().limit(1).toList())
            .key("description", text(page, "section.p-summary"));
    if (canonical != null && draft.isEmpty()) {
      String url = canonical.attr("href");
      String path = new OldSite(url, "").path(url);
      if (!path.equals("/")) {
        document.oldAddress(path);
      }
    }
    receiver.document(document.build());
  }

  private static String text(Document page, String selector) {
    return Optional.ofNullable(page.selectFirst(selector)).map(Element::text).orElse("").strip();
  }

  private static ImportedBody body(Element body, Receiver receiver) {
    body.select(".section-divider").remove();
    body.select("[id], [name]").forEach(element -> element.removeAttr("id").removeAttr("name"));
    for (Element image : body.select("img[src]")) {
      receiver.media(image.attr("src")).ifPresent(path -> image.attr("src", path));
    }
    for (Element card : body.select("div.graf--mixtapeEmbed")) {
      @Nullable Element link = card.selectFirst("a[href]");
      if (link != null) {
        Element plain = new Element("a").attr("href", link.attr("href")).text(link.text());
        card.replaceWith(new Element("p").appendChild(plain));
      }
    }
    return new ImportedBody.Html(body);
  }
}
