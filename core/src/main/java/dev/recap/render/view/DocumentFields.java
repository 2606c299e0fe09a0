package dev.recap.render.view;

import static java.util.Map.entry;

import dev.recap.config.TaxonomySettings;
import dev.recap.model.Event;
import dev.recap.model.Heading;
import dev.recap.model.ImageTag;
import dev.recap.model.Reference;
import dev.recap.model.Speaker;
import dev.recap.model.Status;
import dev.recap.model.Talk;
import dev.recap.talks.transcript.TranscriptKeys;
import freemarker.template.TemplateModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a document in templates, by name; see docs/templates.md. */
public final class DocumentFields {

  private static final int WORDS_A_MINUTE = 220;

  /** A value of a document; null if it has none. */
  public interface Value {
    @Nullable TemplateModel get(DocumentView view);
  }

  /** All fields, in the order in which {@code ?keys} lists them. */
  public static final Map<String, Value> ALL =
      inOrder(
          List.of(
              entry("title", view -> text(view.front().title())),
              entry("type", view -> text(view.front().type())),
              entry("status", DocumentFields::status),
              entry("date", view -> view.page().date(view.front().date())),
              entry("updated", view -> view.page().date(view.front().updated())),
              entry("expires", view -> view.page().date(view.front().expires())),
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
              entry("direction", DocumentFields::direction),
              entry("body", DocumentFields::body),
              entry("summary", DocumentFields::summary),
              entry("summary_text", view -> text(view.summary().text())),
              entry("has_more", view -> TemplateValues.bool(view.summary().hasMore())),
              entry("toc", view -> outline(view.document().body().headings())),
              entry("headings", DocumentFields::headings),
              entry("links", DocumentFields::links),
              entry("images", DocumentFields::images),
              entry("word_count", view -> TemplateValues.number(view.document().body().words())),
              entry("reading_time", DocumentFields::readingTime),
              entry("image", view -> text(view.front().image())),
              entry("image_link", view -> text(new CoverImage(view).path().map(view.page()::link))),
              entry("image_url", view -> text(new CoverImage(view).url())),
              entry("image_width", view -> number(imageSize(view).map(ImageSizes.Size::width))),
              entry("image_height", view -> number(imageSize(view).map(ImageSizes.Size::height))),
              entry("cover", CoverModel::of),
              entry("social_image", CoverModel::ofPreview),
              entry("transcript", DocumentFields::transcript),
              entry("uri", view -> text(view.uri())),
              entry("link", view -> text(view.page().link(view.path()))),
              entry("url", view -> text(view.url())),
              entry("id", view -> text(id(view))),
              entry("rootpath", view -> text(view.page().path().toRoot())),
              entry("file", view -> text(view.document().file().value())),
              entry("sourceuri", view -> text(view.uri())),
              entry("source", view -> text(view.document().file().value())),
              entry("slug", view -> text(view.front().slug())),
              entry("permalink", view -> text(view.front().permalink())),
              entry("noExtensionUri", DocumentFields::noExtensionUri),
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

  /** jbake: {@code published-date} becomes {@code published} once the date has come. */
  private static TemplateModel status(DocumentView view) {
    Status status = view.front().status();
    boolean due =
        status.equals(Status.PUBLISHED_DATE) && view.page().site().isPublished(view.document());
    return text((due ? Status.PUBLISHED : status).name());
  }

  private static TemplateModel terms(String taxonomy, DocumentView view) {
    PageContext page = view.page();
    TaxonomySettings settings = page.settings().taxonomies().get(taxonomy);
    boolean pages =
        settings != null && settings.pages() && page.site().taxonomies().contains(taxonomy);
    return page.terms(pages ? page.site().termsOf(taxonomy, view.document()) : List.of());
  }

  /** jbake: only a YAML file can have no tags. */
  private static @Nullable TemplateModel tags(DocumentView view) {
    return view.hasTags() ? TemplateValues.of(view.front().tags()) : null;
  }

  private static @Nullable TemplateModel body(DocumentView view) {
    if (!view.document().hasBody()) {
      return TemplateValues.of(view.front().extra().get("body"));
    }
    String html = view.page().shared().bodies().body(view.document(), view.page());
    return TemplateValues.html(html, view.page());
  }

  /** Returns the direction of {@code lang} in the header, or of the site's language. */
  private static @Nullable TemplateModel direction(DocumentView view) {
    Map<String, @Nullable Object> extra = view.front().extra();
    if (extra.containsKey("direction")) {
      return TemplateValues.of(extra.get("direction"));
    }
    boolean own = extra.get("lang") instanceof String lang && !lang.isBlank();
    String language =
        own ? String.valueOf(extra.get("lang")) : view.page().settings().site().language();
    return text(Direction.of(language));
  }

  private static TemplateModel summary(DocumentView view) {
    return TemplateValues.html(view.summary().html(view.page()), view.page());
  }

  private static @Nullable TemplateModel headings(DocumentView view) {
    return TemplateValues.of(
        view.document().body().headings().stream().map(DocumentFields::heading).toList());
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

  private static Optional<ImageSizes.Size> imageSize(DocumentView view) {
    return new CoverImage(view).size();
  }

  /** Returns the header's own value for a JBake header, which knows no transcripts. */
  private static @Nullable TemplateModel transcript(DocumentView view) {
    return view.front().hasRecapKeys()
        ? RecordingModel.of(view)
        : TemplateValues.of(view.front().extra().get(TranscriptKeys.TRANSCRIPT));
  }

  private static String id(DocumentView view) {
    for (String key : List.of("id", "guid")) {
      if (view.front().extra().get(key) instanceof String id && !id.isBlank()) {
        return id;
      }
    }
    return view.url();
  }

  /** Exists only with {@code uri.noExtension}, as in JBake. */
  private static @Nullable TemplateModel noExtensionUri(DocumentView view) {
    return view.page().settings().addresses().noExtension()
        ? text(view.uri().replaceFirst("/index\\.html$", "/"))
        : null;
  }

  private record Level(int level, List<Map<String, @Nullable Object>> children) {}

  /** Returns the headings as a tree, without those that have no anchor to link to. */
  private static @Nullable TemplateModel outline(List<Heading> headings) {
    List<Map<String, @Nullable Object>> roots = new ArrayList<>();
    Deque<Level> open = new ArrayDeque<>();
    open.push(new Level(0, roots));
    for (Heading heading : headings) {
      if (heading.id().isEmpty()) {
        continue;
      }
      while (open.getFirst().level() >= heading.level()) {
        open.pop();
      }
      List<Map<String, @Nullable Object>> children = new ArrayList<>();
      Map<String, @Nullable Object> item = heading(heading);
      item.put("children", children);
      open.getFirst().children().add(item);
      open.push(new Level(heading.level(), children));
    }
    return TemplateValues.of(roots);
  }

  private static Map<String, @Nullable Object> heading(Heading heading) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("id", heading.id());
    item.put("text", heading.text());
    item.put("level", heading.level());
    return item;
  }
}
