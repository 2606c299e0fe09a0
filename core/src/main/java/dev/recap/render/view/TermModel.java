package dev.recap.render.view;

import dev.recap.incremental.TrackedTerm;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.model.UrlPath;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A tag, a category, a year as templates see it: with properties, and as a string its label. */
public class TermModel extends LazyHash implements TemplateScalarModel {

  /** The names of all values that it may have. */
  public static final List<String> KEYS =
      List.of(
          "name",
          "slug",
          "uri",
          "link",
          "url",
          "count",
          "posts",
          "talks",
          "documents",
          "profile",
          "days",
          "unscheduled",
          "timezone",
          "calendar_link",
          "calendar_url",
          "tagged_posts",
          "tagged_documents",
          "feed_link",
          "feed_url");

  private final TrackedTerm term;
  private final PageContext page;

  public TermModel(TrackedTerm term, PageContext page) {
    this.term = term;
    this.page = page;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return switch (key) {
      case "name" -> TemplateValues.text(term.label());
      case "slug" -> TemplateValues.text(term.slug());
      case "uri" -> TemplateValues.text(uri());
      case "link" -> TemplateValues.text(term.path().map(page::link));
      case "url" -> TemplateValues.text(term.path().map(page::url));
      case "count" -> TemplateValues.number(term.entries().size());
      case "posts", "tagged_posts" -> page.documents(term.posts());
      case "talks" -> page.documents(term.talks());
      case "profile" -> profile().filter(page.site()::hasPage).map(page::model).orElse(null);
      case "documents", "tagged_documents" -> page.mixed(term.documents());
      case "feed_link" -> TemplateValues.text(term.feed().map(page::link));
      case "feed_url" -> TemplateValues.text(term.feed().map(page::url));
      case "calendar_link" -> TemplateValues.text(term.calendar().map(page::link));
      case "calendar_url" -> TemplateValues.text(term.calendar().map(page::url));
      case "days" -> schedule(ScheduleModel::days);
      case "unscheduled" -> schedule(ScheduleModel::unscheduled);
      case "timezone" -> schedule(ScheduleModel::zone);
      default -> null;
    };
  }

  /** Returns the record of the term; an author has that of the speaker with the same name. */
  private Optional<Document> profile() {
    boolean isAuthor =
        term.taxonomy().equals("author") && page.site().taxonomies().contains("speaker");
    return isAuthor
        ? page.site().term("speaker", term.label()).flatMap(TrackedTerm::profile)
        : term.profile();
  }

  private @Nullable TemplateModel schedule(Function<ScheduleModel, TemplateModel> part) {
    return term.taxonomy().equals("event") ? part.apply(new ScheduleModel(term, page)) : null;
  }

  /** The path of its first page. */
  protected Optional<String> uri() {
    return term.path().map(OutputPath::value).map(UrlPath::encodeDelimiters);
  }

  public Optional<OutputPath> feed() {
    return term.feed();
  }

  @Override
  public String getAsString() {
    return term.label();
  }

  @Override
  public List<String> names() {
    return KEYS.subList(0, KEYS.indexOf("tagged_posts")).stream()
        .filter(key -> get(key) != null)
        .toList();
  }
}
