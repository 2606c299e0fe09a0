package dev.recap.render.view;

import dev.recap.config.GroupingSettings;
import dev.recap.incremental.Input;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.plan.Occasion;
import dev.recap.site.Term;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tag, a category, a year as templates see it: with properties, and by itself its label. */
public final class TermModel extends NamedValues implements TemplateScalarModel {

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

  private final String grouping;
  private final Term term;
  private final SiteView view;
  private final PageContext page;

  public TermModel(String grouping, Term term, SiteView view, PageContext page) {
    this.grouping = grouping;
    this.term = term;
    this.view = view;
    this.page = page;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    if (OF_POSTS.contains(key)) {
      page.reads().read(Input.posts(grouping, term));
    }
    Optional<OutputPath> path = view.plan().pathOf(term);
    Optional<OutputPath> feed = view.plan().feedOf(term);
    Optional<OutputPath> calendar = view.plan().calendarOf(new Occasion.OfEvent(term));
    return switch (key) {
      case "name" -> TemplateValues.text(term.label());
      case "slug" -> TemplateValues.text(term.slug());
      case "uri" -> TemplateValues.text(path.map(OutputPath::value).or(this::uriWithoutPage));
      case "link" -> TemplateValues.text(path.map(view.links()::fromRoot));
      case "url" -> TemplateValues.text(path.map(view.links()::absolute));
      case "count" -> TemplateValues.number(entries().size());
      case "posts", "tagged_posts" -> view.documents(term.posts(), page);
      case "talks" -> view.documents(term.talks(), page);
      case "profile" ->
          term.profile()
              .filter(view.plan()::has)
              .<TemplateModel>map(profile -> view.model(profile, page))
              .orElse(null);
      case "documents", "tagged_documents" ->
          view.documents(view.inOrder(term.documents(), page), page);
      case "feed_link" -> TemplateValues.text(feed.map(view.links()::fromRoot));
      case "feed_url" -> TemplateValues.text(feed.map(view.links()::absolute));
      case "calendar_link" -> TemplateValues.text(calendar.map(view.links()::fromRoot));
      case "calendar_url" -> TemplateValues.text(calendar.map(view.links()::absolute));
      case "days" -> schedule().map(ScheduleValues::days).orElse(null);
      case "unscheduled" -> schedule().map(ScheduleValues::unscheduled).orElse(null);
      case "timezone" -> schedule().map(ScheduleValues::zone).orElse(null);
      default -> null;
    };
  }

  private Optional<ScheduleValues> schedule() {
    return grouping.equals("event")
        ? Optional.of(new ScheduleValues(term, view, page))
        : Optional.empty();
  }

  /** jbake: a tag has an address whether or not there are pages of tags. */
  private Optional<String> uriWithoutPage() {
    GroupingSettings chosen = view.settings().groupings().get(grouping);
    return page.jbake() && chosen != null
        ? Optional.of(chosen.path() + "/" + term.label() + view.settings().addresses().extension())
        : Optional.empty();
  }

  @Override
  public String getAsString() {
    return term.label();
  }

  private List<Document> entries() {
    return view.site().grouping(grouping).entries(term);
  }

  public Optional<OutputPath> feed() {
    return view.plan().feedOf(term);
  }

  @Override
  List<String> names() {
    return (page.jbake() ? OF_JBAKE : ALL).stream().filter(key -> get(key) != null).toList();
  }
}
