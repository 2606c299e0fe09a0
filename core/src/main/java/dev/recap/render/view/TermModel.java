package dev.recap.render.view;

import dev.recap.config.TaxonomySettings;
import dev.recap.incremental.Dependency;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.plan.CalendarScope;
import dev.recap.site.Term;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tag, a category, a year as templates see it: with properties, and by itself its label. */
public final class TermModel extends LazyHash implements TemplateScalarModel {

  private static final List<String> OF_JBAKE =
      List.of("name", "uri", "tagged_posts", "tagged_documents");
  private static final List<String> ALL =
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
          "calendar_url");

  private static final Set<String> OF_POSTS =
      Set.of("count", "posts", "talks", "tagged_posts", "documents", "tagged_documents");

  public static final List<String> KEYS =
      Stream.of(ALL, List.of("tagged_posts", "tagged_documents", "feed_link", "feed_url"))
          .flatMap(List::stream)
          .toList();

  private final String taxonomy;
  private final Term term;
  private final RenderContext context;
  private final PageInfo page;

  public TermModel(String taxonomy, Term term, RenderContext context, PageInfo page) {
    this.taxonomy = taxonomy;
    this.term = term;
    this.context = context;
    this.page = page;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    if (OF_POSTS.contains(key)) {
      page.reads().record(Dependency.posts(taxonomy, term));
    }
    Optional<OutputPath> path = context.plan().pathOf(term);
    Optional<OutputPath> feed = context.plan().feedOf(term);
    Optional<OutputPath> calendar = context.plan().calendarOf(new CalendarScope.WholeEvent(term));
    return switch (key) {
      case "name" -> TemplateValues.text(term.label());
      case "slug" -> TemplateValues.text(term.slug());
      case "uri" -> TemplateValues.text(path.map(OutputPath::value).or(this::uriWithoutPage));
      case "link" -> TemplateValues.text(path.map(context.links()::fromRoot));
      case "url" -> TemplateValues.text(path.map(context.links()::absolute));
      case "count" -> TemplateValues.number(entries().size());
      case "posts", "tagged_posts" -> context.documents(term.posts(), page);
      case "talks" -> context.documents(term.talks(), page);
      case "profile" ->
          term.profile()
              .filter(context.plan()::has)
              .<TemplateModel>map(profile -> context.model(profile, page))
              .orElse(null);
      case "documents", "tagged_documents" ->
          context.documents(context.inOrder(term.documents(), page), page);
      case "feed_link" -> TemplateValues.text(feed.map(context.links()::fromRoot));
      case "feed_url" -> TemplateValues.text(feed.map(context.links()::absolute));
      case "calendar_link" -> TemplateValues.text(calendar.map(context.links()::fromRoot));
      case "calendar_url" -> TemplateValues.text(calendar.map(context.links()::absolute));
      case "days" -> schedule().map(ScheduleModel::days).orElse(null);
      case "unscheduled" -> schedule().map(ScheduleModel::unscheduled).orElse(null);
      case "timezone" -> schedule().map(ScheduleModel::zone).orElse(null);
      default -> null;
    };
  }

  private Optional<ScheduleModel> schedule() {
    return taxonomy.equals("event")
        ? Optional.of(new ScheduleModel(term, context, page))
        : Optional.empty();
  }

  /** jbake: a tag has an address whether or not there are pages of tags. */
  private Optional<String> uriWithoutPage() {
    TaxonomySettings chosen = context.settings().taxonomies().get(taxonomy);
    return page.jbake() && chosen != null
        ? Optional.of(
            chosen.path() + "/" + term.label() + context.settings().addresses().extension())
        : Optional.empty();
  }

  @Override
  public String getAsString() {
    return term.label();
  }

  private List<Document> entries() {
    return context.site().taxonomy(taxonomy).entries(term);
  }

  public Optional<OutputPath> feed() {
    return context.plan().feedOf(term);
  }

  @Override
  List<String> names() {
    return (page.jbake() ? OF_JBAKE : ALL).stream().filter(key -> get(key) != null).toList();
  }
}
