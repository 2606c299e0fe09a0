package dev.recap.render.view;

import static java.util.Map.entry;

import dev.recap.incremental.Input;
import dev.recap.model.Event;
import dev.recap.model.HeaderStyle;
import dev.recap.model.ImageTag;
import dev.recap.model.Reference;
import dev.recap.model.Speaker;
import dev.recap.model.Status;
import dev.recap.model.Talk;
import dev.recap.site.Term;
import dev.recap.talks.transcript.TranscriptKeys;
import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What templates know of a document under which name; see docs/templates.md. */
final class DocumentValues {

  private static final int WORDS_A_MINUTE = 220;

  /** One of them; null where the document has none. */
  interface Value {
    @Nullable TemplateModel of(ShownDocument shown);
  }

  /** In the order in which {@code ?keys} lists them. */
  static final Map<String, Value> ALL =
      inOrder(
          List.of(
              entry("title", DocumentValues::title),
              entry("type", shown -> text(shown.front().type())),
              entry("status", DocumentValues::status),
              entry("date", shown -> shown.view().dates().local(shown.front().date())),
              entry("updated", shown -> shown.view().dates().local(shown.front().updated())),
              entry("expires", shown -> shown.view().dates().local(shown.front().expires())),
              entry("date_iso", shown -> text(shown.front().date().map(Dates::iso))),
              entry("updated_iso", shown -> text(shown.front().updated().map(Dates::iso))),
              entry("date_rfc822", shown -> text(shown.front().date().map(Dates::rfc822))),
              entry("updated_rfc822", shown -> text(shown.front().updated().map(Dates::rfc822))),
              entry("tags", DocumentValues::tags),
              entry("tag_links", shown -> terms("tag", shown)),
              entry("categories", shown -> TemplateValues.of(shown.front().categories())),
              entry("category_links", shown -> terms("category", shown)),
              entry("authors", shown -> TemplateValues.of(shown.front().authors())),
              entry("author_links", shown -> terms("author", shown)),
              entry("speaker_links", shown -> terms("speaker", shown)),
              entry("event_links", shown -> terms("event", shown)),
              entry("level_links", shown -> terms("level", shown)),
              entry("talk", shown -> ParticularsValues.of(Talk.class, "talk", shown)),
              entry("speaker", shown -> ParticularsValues.of(Speaker.class, "speaker", shown)),
              entry("event", shown -> ParticularsValues.of(Event.class, "event", shown)),
              entry("author", shown -> text(shown.front().authors().stream().findFirst())),
              entry("in_series", SeriesModel::of),
              entry("description", shown -> text(shown.front().description())),
              entry("body", DocumentValues::body),
              entry("summary", DocumentValues::summary),
              entry("summary_text", shown -> text(shown.summary().text())),
              entry("has_more", shown -> TemplateValues.bool(shown.summary().hasMore())),
              entry("toc", shown -> Outline.of(shown.document().body().headings())),
              entry("headings", DocumentValues::headings),
              entry("links", DocumentValues::links),
              entry("images", DocumentValues::images),
              entry("word_count", shown -> TemplateValues.number(shown.document().body().words())),
              entry("reading_time", DocumentValues::readingTime),
              entry("image", shown -> text(shown.front().image())),
              entry("image_link", DocumentValues::imageLink),
              entry("image_url", shown -> text(new CoverImage(shown).url())),
              entry("image_width", shown -> number(imageSize(shown).map(ImageSize::width))),
              entry("image_height", shown -> number(imageSize(shown).map(ImageSize::height))),
              entry("transcript", DocumentValues::transcript),
              entry("uri", DocumentValues::uri),
              entry("link", shown -> text(shown.view().links().fromRoot(shown.path()))),
              entry("url", shown -> text(shown.url())),
              entry("id", shown -> text(id(shown))),
              entry("rootpath", DocumentValues::rootPath),
              entry("file", DocumentValues::file),
              entry("sourceuri", DocumentValues::uri),
              entry("source", shown -> text(shown.document().file().value())),
              entry("slug", shown -> text(shown.front().slug())),
              entry("permalink", shown -> text(shown.front().permalink())),
              entry("noExtensionUri", DocumentValues::noExtensionUri),
              entry("sha1", shown -> ofJBake(shown, DocumentValues::sha1)),
              entry("cached", shown -> ofJBake(shown, s -> TemplateValues.bool(true))),
              entry("rendered", shown -> ofJBake(shown, DocumentValues::rendered)),
              entry("extra", shown -> TemplateValues.of(shown.front().extra()))));

  private DocumentValues() {}

  private static Map<String, Value> inOrder(List<Map.Entry<String, Value>> entries) {
    Map<String, Value> values = new LinkedHashMap<>();
    entries.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    return Collections.unmodifiableMap(values);
  }

  private static TemplateModel text(String text) {
    return TemplateValues.text(text);
  }

  private static @Nullable TemplateModel text(Optional<String> text) {
    return TemplateValues.text(text);
  }

  private static @Nullable TemplateModel number(Optional<Integer> number) {
    return number.map(TemplateValues::number).orElse(null);
  }

  /** jbake: a document whose day has come is published. */
  private static TemplateModel status(ShownDocument shown) {
    Status status = shown.front().status();
    boolean due =
        status.equals(Status.PUBLISHED_DATE) && shown.view().site().isPublished(shown.document());
    return text((due ? Status.PUBLISHED : status).name());
  }

  private static TemplateModel terms(String grouping, ShownDocument shown) {
    SiteView view = shown.view();
    if (!view.hasPages(grouping) || !view.site().groupings().containsKey(grouping)) {
      return view.terms(grouping, List.of(), shown.page());
    }
    List<Term> terms =
        shown.page().reads().termsOf(view.site().grouping(grouping), shown.document());
    return view.terms(grouping, terms, shown.page());
  }

  /** jbake: only a header of YAML can go without. */
  private static @Nullable TemplateModel tags(ShownDocument shown) {
    return shown.hasTags() ? TemplateValues.of(shown.front().tags()) : null;
  }

  private static @Nullable TemplateModel title(ShownDocument shown) {
    return shown.hasTitle() ? text(shown.front().title()) : null;
  }

  /** jbake: a document in a list leads from its own page to the root. */
  private static TemplateModel rootPath(ShownDocument shown) {
    return text((shown.page().jbake() ? shown.path() : shown.page().path()).toRoot());
  }

  /** jbake: where it lies on this machine. */
  private static TemplateModel file(ShownDocument shown) {
    return text(shown.isOfJBake() ? shown.source().toString() : shown.document().file().value());
  }

  private static @Nullable TemplateModel ofJBake(ShownDocument shown, Value value) {
    return shown.page().jbake() ? value.of(shown) : null;
  }

  private static @Nullable TemplateModel sha1(ShownDocument shown) {
    shown.page().reads().read(Input.body(shown.document()));
    return text(Sha1.of(shown.source()));
  }

  private static TemplateModel rendered(ShownDocument shown) {
    return TemplateValues.bool(shown.page().earlier().test(shown.document()));
  }

  private static @Nullable TemplateModel body(ShownDocument shown) {
    if (!shown.document().hasBody()) {
      return TemplateValues.of(shown.front().extra().get("body"));
    }
    String html = shown.view().bodies().body(shown.document(), shown.page());
    return TemplateValues.html(html, shown.page());
  }

  private static TemplateModel summary(ShownDocument shown) {
    String html = shown.summary().html(shown.view().bodies(), shown.page());
    return TemplateValues.html(html, shown.page());
  }

  private static @Nullable TemplateModel headings(ShownDocument shown) {
    return TemplateValues.of(
        shown.document().body().headings().stream().map(Outline::item).toList());
  }

  private static @Nullable TemplateModel links(ShownDocument shown) {
    List<Map<String, String>> links = new ArrayList<>();
    for (Reference reference : shown.document().body().references()) {
      if (reference.kind() == Reference.Kind.LINK) {
        links.add(Map.of("url", reference.url()));
      }
    }
    return TemplateValues.of(links);
  }

  private static @Nullable TemplateModel images(ShownDocument shown) {
    List<Map<String, String>> images = new ArrayList<>();
    for (ImageTag image : shown.document().body().images()) {
      Map<String, String> item = new LinkedHashMap<>();
      item.put("url", image.source().url());
      item.put("alt", image.alt());
      images.add(item);
    }
    return TemplateValues.of(images);
  }

  private static TemplateModel readingTime(ShownDocument shown) {
    int minutes = Math.round(shown.document().body().words() / (float) WORDS_A_MINUTE);
    return TemplateValues.number(Math.max(1, minutes));
  }

  private static @Nullable TemplateModel imageLink(ShownDocument shown) {
    return text(new CoverImage(shown).path().map(shown.view().links()::fromRoot));
  }

  private static Optional<ImageSize> imageSize(ShownDocument shown) {
    return new CoverImage(shown).size();
  }

  /** In a JBake header it is a key of the project's own. */
  private static @Nullable TemplateModel transcript(ShownDocument shown) {
    return shown.front().style() == HeaderStyle.JBAKE
        ? TemplateValues.of(shown.front().extra().get(TranscriptKeys.TRANSCRIPT))
        : RecordingModel.of(shown);
  }

  private static TemplateModel uri(ShownDocument shown) {
    return text(shown.view().plan().uriOf(shown.document()));
  }

  private static String id(ShownDocument shown) {
    for (String key : List.of("id", "guid")) {
      if (shown.front().extra().get(key) instanceof String id && !id.isBlank()) {
        return id;
      }
    }
    return shown.url();
  }

  /** Only where {@code uri.noExtension} is on, as in JBake. */
  private static @Nullable TemplateModel noExtensionUri(ShownDocument shown) {
    String uri = shown.view().plan().uriOf(shown.document());
    return shown.view().settings().addresses().noExtension()
        ? text(uri.replaceFirst("/index\\.html$", "/"))
        : null;
  }
}
