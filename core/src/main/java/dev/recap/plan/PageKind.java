package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;

/** What a page is about. */
public sealed interface PageKind {

  record DocumentPage(Document document) implements PageKind {}

  /** The home page, or one of its pages. */
  record HomePage(Slice posts) implements PageKind {}

  /** A page of which the site has one: {@code archive}, {@code feed}, {@code sitemap} and so on. */
  record SinglePage(String name) implements PageKind {}

  /** The posts of a term, or one page of them. */
  record TermPage(Taxonomy taxonomy, Term term, Slice posts) implements PageKind {}

  record TermFeed(Taxonomy taxonomy, Term term) implements PageKind {}

  /** The list of a grouping's terms. */
  record TermIndexPage(Taxonomy taxonomy) implements PageKind {}
}
