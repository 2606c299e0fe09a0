package dev.recap.render;

import dev.recap.model.Document;
import dev.recap.site.Site;
import dev.recap.site.Term;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code db}: the questions that JBake's templates ask its content store, as methods ({@code
 * db.getPublishedCount("post")}) and as properties ({@code db.allTags}).
 */
final class DbModel implements TemplateHashModel {

  private final SiteView view;
  private final PageContext page;

  DbModel(SiteView view, PageContext page) {
    this.view = view;
    this.page = page;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    Site site = view.site();
    return switch (key) {
      case "getPublishedPosts" -> method(text -> documents(site.published("post")));
      case "publishedPosts" -> documents(site.published("post"));
      case "getPublishedPages" -> method(text -> documents(site.published("page")));
      case "publishedPages" -> documents(site.published("page"));
      case "getPublishedContent" -> method(type -> documents(site.published(type)));
      case "getAllContent" -> method(type -> documents(site.all(type)));
      case "getPublishedPostsByTag" ->
          method(tag -> documents(tagged(tag, document -> document.type().equals("post"))));
      case "getPublishedDocumentsByTag" -> method(tag -> documents(tagged(tag, d -> true)));
      case "getTags" -> method(text -> tags(true));
      case "tags" -> tags(true);
      case "getAllTags" -> method(text -> tags(false));
      case "allTags" -> tags(false);
      case "getPublishedCount" ->
          method(type -> TemplateValues.number(site.published(type).size()));
      case "getDocumentCount" -> method(type -> TemplateValues.number(site.all(type).size()));
      case "getDocumentByUri" ->
          method(
              uri ->
                  documents(
                      site.documents().stream()
                          .filter(view.plan()::has)
                          .filter(document -> view.plan().uriOf(document).equals(uri))
                          .toList()));
      default -> null;
    };
  }

  private interface Answer {
    @Nullable TemplateModel to(String argument);
  }

  private static TemplateMethodModelEx method(Answer answer) {
    return arguments -> answer.to(arguments.isEmpty() ? "" : String.valueOf(arguments.get(0)));
  }

  private TemplateModel documents(List<Document> documents) {
    return view.documents(documents, page);
  }

  private List<Document> tagged(String tag, Predicate<Document> chosen) {
    return view.site().grouping("tag").find(tag).map(Term::documents).orElse(List.of()).stream()
        .filter(chosen)
        .toList();
  }

  private @Nullable TemplateModel tags(boolean ofPosts) {
    return TemplateValues.of(
        view.site().grouping("tag").terms().stream()
            .filter(term -> !ofPosts || !term.posts().isEmpty())
            .map(Term::label)
            .toList());
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
