package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.site.Grouping;
import dev.recap.site.Term;

/** What a page is about. */
public sealed interface Subject {

  record OfDocument(Document document) implements Subject {}

  /** The home page, or one of its pages. */
  record Home(Slice posts) implements Subject {}

  /** A page of which the site has one: {@code archive}, {@code feed}, {@code sitemap} and so on. */
  record Single(String name) implements Subject {}

  /** The posts of a term, or one page of them. */
  record OfTerm(Grouping grouping, Term term, Slice posts) implements Subject {}

  record TermFeed(Grouping grouping, Term term) implements Subject {}

  /** The list of a grouping's terms. */
  record TermIndex(Grouping grouping) implements Subject {}
}
