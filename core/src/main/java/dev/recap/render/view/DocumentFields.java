package dev.recap.render.view;

import static java.util.Map.entry;

import dev.recap.incremental.Dependency;
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
final class DocumentFields {

  private static final int WORDS_A_MINUTE = 220;

  /** One of them; null where the document has none. */
  interface Value {
    @Nullable TemplateModel get(DocumentView view);
  }

  /** In the order in which {@code ?keys} lists them. */
  static final Map<String, Value> ALL =
      inOrder(
          List.of(
              entry("title", DocumentFields::title),
              entry("type", view -> text(view.front().type())),
              entry("status", DocumentFields::status),
              entry("date", view -> view.context().dates().local(view.front().date())),
              entry("updated", view -> view.context().dates().local(view.front().updated())),
              entry("expires", view -> view.context().dates().local(view.front().expires())),
              entry("date_iso", view -> text(view.front().date().map(Dates::iso))),
              entry("updated_iso", view -> text(view.front().updated().map(Dates::iso))),
              entry("date_rfc822", view -> text(view.front().date().map(Dates::rfc822))),
              entry("updated_rfc822", view -> text(view.front().updated().map(Dates::rfc822))),
              entry("tags", DocumentFields::tags),
              entry("tag_links", view -> terms("tag", view)),
              entry("categories", view -> TemplateValues.of(view.front().categories())),
              entry("category_links", view -> terms("category", view)),
              entry("authors", view -> TemplateValues.of(view.front().authors())),
              entry("author_links", view -> terms("author", view)),
              entry("year_links", view -> terms("year", view)),
              entry("speaker_links", view -> terms("speaker", view)),
              entry("event_links", view -> terms("event", view)),
              entry("level_links", view -> terms("level", view)),
              entry("talk", view -> ConferenceRecordModel.of(Talk.class, "talk", view)),
              entry("speaker", view -> ConferenceRecordModel.of(Speaker.class, "speaker", view)),
              entry("event", view -> ConferenceRecordModel.of(Event.class, "event", view)),
              entry("author", view -> text(view.front().authors().stream().findFirst())),
              entry("in_series", SeriesModel::of),
              entry("description", view -> text(view.front().description())),
              entry("body", DocumentFields::body),
              entry("summary", DocumentFields::summary),
              entry("summary_text", view -> text(view.summary().text())),
              entry("has_more", view -> TemplateValues.bool(view.summary().hasMore())),
              entry("toc", view -> Outline.of(view.document().body().headings())),
              entry("headings", DocumentFields::headings),
              entry("links", DocumentFields::links),
              entry("images", DocumentFields::images),
              entry("word_count", view -> TemplateValues.number(view.document().body().words())),
              entry("reading_time", DocumentFields::readingTime),
              entry("image", view -> text(view.front().image())),
              entry("image_link", DocumentFields::imageLink),
              entry("image_url", view -> text(new CoverImage(view).url())),
              entry("image_width", view -> number(imageSize(view).map(ImageSizes.Size::width))),
              entry("image_height", view -> number(imageSize(view).map(ImageSizes.Size::height))),
              entry("transcript", DocumentFields::transcript),
              entry("uri", DocumentFields::uri),
              entry("link", view -> text(view.context().links().fromRoot(view.path()))),
              entry("url", view -> text(view.url())),
              entry("id", view -> text(id(view))),
              entry("rootpath", DocumentFields::rootPath),
              entry("file", DocumentFields::file),
              entry("sourceuri", DocumentFields::uri),
              entry("source", view -> text(view.document().file().value())),
              entry("slug", view -> text(view.front().slug())),
              entry("permalink", view -> text(view.front().permalink())),
              entry("noExtensionUri", DocumentFields::noExtensionUri),
              entry("sha1", view -> ofJBake(view, DocumentFields::sha1)),
              entry("cached", view -> ofJBake(view, s -> TemplateValues.bool(true))),
              entry("rendered", view -> ofJBake(view, DocumentFields::render)),
              entry("extra", view -> TemplateValues.of(view.front().extra()))));

  private DocumentFields() {}

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
  private static TemplateModel status(DocumentView view) {
    Status status = view.front().status();
    boolean due =
        status.equals(Status.PUBLISHED_DATE) && view.context().site().isPublished(view.document());
    return text((due ? Status.PUBLISHED : status).name());
  }

  private static TemplateModel terms(String taxonomy, DocumentView view) {
    RenderContext context = view.context();
    if (!context.hasPages(taxonomy) || !context.site().taxonomies().containsKey(taxonomy)) {
      return context.terms(taxonomy, List.of(), view.page());
    }
    List<Term> terms =
        view.page().reads().termsOf(context.site().taxonomy(taxonomy), view.document());
    return context.terms(taxonomy, terms, view.page());
  }

  /** jbake: only a header of YAML can go without. */
  private static @Nullable TemplateModel tags(DocumentView view) {
    return view.hasTags() ? TemplateValues.of(view.front().tags()) : null;
  }

  private static @Nullable TemplateModel title(DocumentView view) {
    return view.hasTitle() ? text(view.front().title()) : null;
  }

  /** jbake: a document in a list leads from its own page to the root. */
  private static TemplateModel rootPath(DocumentView view) {
    return text((view.page().jbake() ? view.path() : view.page().path()).toRoot());
  }

  /** jbake: where it lies on this machine. */
  private static TemplateModel file(DocumentView view) {
    return text(view.isOfJBake() ? view.source().toString() : view.document().file().value());
  }

  private static @Nullable TemplateModel ofJBake(DocumentView view, Value value) {
    return view.page().jbake() ? value.get(view) : null;
  }

  private static @Nullable TemplateModel sha1(DocumentView view) {
    view.page().reads().record(Dependency.body(view.document()));
    return text(Sha1.of(view.source()));
  }

  private static TemplateModel render(DocumentView view) {
    return TemplateValues.bool(view.page().earlier().test(view.document()));
  }

  private static @Nullable TemplateModel body(DocumentView view) {
    if (!view.document().hasBody()) {
      return TemplateValues.of(view.front().extra().get("body"));
    }
    String html = view.context().bodies().body(view.document(), view.page());
    return TemplateValues.html(html, view.page());
  }

  private static TemplateModel summary(DocumentView view) {
    String html = view.summary().html(view.context().bodies(), view.page());
    return TemplateValues.html(html, view.page());
  }

  private static @Nullable TemplateModel headings(DocumentView view) {
    return TemplateValues.of(
        view.document().body().headings().stream().map(Outline::item).toList());
  }

  private static @Nullable TemplateModel links(DocumentView view) {
    List<Map<String, String>> links = new ArrayList<>();
    for (Reference reference : view.document().body().references()) {
      if (reference.kind() == Reference.Kind.LINK) {
        links.add(Map.of("url", reference.url()));
      }
    }
    return TemplateValues.of(links);
  }

  private static @Nullable TemplateModel images(DocumentView view) {
    List<Map<String, String>> images = new ArrayList<>();
    for (ImageTag image : view.document().body().images()) {
      Map<String, String> item = new LinkedHashMap<>();
      item.put("url", image.source().url());
      item.put("alt", image.alt());
      images.add(item);
    }
    return TemplateValues.of(images);
  }

  private static TemplateModel readingTime(DocumentView view) {
    int minutes = Math.round(view.document().body().words() / (float) WORDS_A_MINUTE);
    return TemplateValues.number(Math.max(1, minutes));
  }

  private static @Nullable TemplateModel imageLink(DocumentView view) {
    return text(new CoverImage(view).path().map(view.context().links()::fromRoot));
  }

  private static Optional<ImageSizes.Size> imageSize(DocumentView view) {
    return new CoverImage(view).size();
  }

  /** In a JBake header it is a key of the project's own. */
  private static @Nullable TemplateModel transcript(DocumentView view) {
    return view.front().style() == HeaderStyle.JBAKE
        ? TemplateValues.of(view.front().extra().get(TranscriptKeys.TRANSCRIPT))
        : RecordingModel.of(view);
  }

  private static TemplateModel uri(DocumentView view) {
    return text(view.context().plan().uriOf(view.document()));
  }

  private static String id(DocumentView view) {
    for (String key : List.of("id", "guid")) {
      if (view.front().extra().get(key) instanceof String id && !id.isBlank()) {
        return id;
      }
    }
    return view.url();
  }

  /** Only where {@code uri.noExtension} is on, as in JBake. */
  private static @Nullable TemplateModel noExtensionUri(DocumentView view) {
    String uri = view.context().plan().uriOf(view.document());
    return view.context().settings().addresses().noExtension()
        ? text(uri.replaceFirst("/index\\.html$", "/"))
        : null;
  }
}
