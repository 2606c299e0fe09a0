package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.model.Fingerprint;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;
import java.util.Optional;

/** The kind of a page, with the part of the site that it shows. */
public sealed interface PageKind {

  /** Adds what distinguishes this page from every other page of the same template. */
  void addTo(Fingerprint fingerprint);

  <R> R accept(Visitor<R> visitor);

  /** Returns the document if this is a document's own page. */
  default Optional<Document> document() {
    return Optional.empty();
  }

  /** Returns the term that this page or feed is about. */
  default Optional<Term> term() {
    return Optional.empty();
  }

  /** Checks if this is a page or feed of a term of the taxonomy. */
  default boolean isOf(String taxonomy) {
    return false;
  }

  /** Returns the posts that this page lists if it is one page of a list. */
  default Optional<Slice> slice() {
    return Optional.empty();
  }

  /** Checks if this is the page that the site has once under a name such as {@code archive}. */
  default boolean isSingle(String name) {
    return false;
  }

  /** Returns true if this is a part of a site map. */
  default boolean isSitemapPart() {
    return false;
  }

  /** Checks if this is the home page or a page that the site has once. */
  default boolean isSiteWide() {
    return false;
  }

  /** One case for each kind of page. */
  interface Visitor<R> {
    R document(DocumentPage page);

    R home(HomePage page);

    R single(SinglePage page);

    R sitemapPart(SitemapPart part);

    R term(TermPage page);

    R termFeed(TermFeed feed);

    R termIndex(TermIndexPage page);
  }

  /** The page of one document. */
  record DocumentPage(Document content) implements PageKind {

    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("document").add(content.source().value());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.document(this);
    }

    @Override
    public Optional<Document> document() {
      return Optional.of(content);
    }
  }

  /** The home page, or one of its pages. */
  record HomePage(Slice posts) implements PageKind {

    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("home").add(posts.posts());
      posts.addTo(fingerprint);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.home(this);
    }

    @Override
    public boolean isSiteWide() {
      return true;
    }

    @Override
    public Optional<Slice> slice() {
      return Optional.of(posts);
    }
  }

  /**
   * A page that the site has once: {@code archive}, {@code feed}, {@code sitemap} and so on.
   *
   * @param posts the posts of this page if it is one of several
   */
  record SinglePage(String name, Optional<Slice> posts) implements PageKind {

    public SinglePage(String name) {
      this(name, Optional.empty());
    }

    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("single").add(name);
      posts.ifPresent(
          slice -> {
            fingerprint.add(slice.posts());
            slice.addTo(fingerprint);
          });
    }

    @Override
    public Optional<Slice> slice() {
      return posts;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.single(this);
    }

    @Override
    public boolean isSiteWide() {
      return true;
    }

    @Override
    public boolean isSingle(String other) {
      return name.equals(other);
    }
  }

  /**
   * A part of a site map that is too large for one file.
   *
   * @param first the position of its first page among those that the site map lists
   * @param end the position after its last page
   */
  record SitemapPart(int number, int first, int end) implements PageKind {

    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("sitemap part").add(number).add(first).add(end);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sitemapPart(this);
    }

    @Override
    public boolean isSitemapPart() {
      return true;
    }

    @Override
    public boolean isSiteWide() {
      return true;
    }
  }

  /** The posts of a term, or one page of them. */
  record TermPage(Taxonomy taxonomy, Term value, Slice posts) implements PageKind {

    // The posts are a dependency of every such page, so only the page's place in the list counts.
    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("term").add(taxonomy.name()).add(value.label());
      posts.addTo(fingerprint);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.term(this);
    }

    @Override
    public Optional<Term> term() {
      return Optional.of(value);
    }

    @Override
    public boolean isOf(String name) {
      return taxonomy.name().equals(name);
    }

    @Override
    public Optional<Slice> slice() {
      return Optional.of(posts);
    }
  }

  /** The feed of a term. */
  record TermFeed(Taxonomy taxonomy, Term value) implements PageKind {

    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("term feed").add(taxonomy.name()).add(value.label());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.termFeed(this);
    }

    @Override
    public Optional<Term> term() {
      return Optional.of(value);
    }

    @Override
    public boolean isOf(String name) {
      return taxonomy.name().equals(name);
    }
  }

  /** The list of a taxonomy's terms, or one page of it. */
  record TermIndexPage(Taxonomy taxonomy, Slice terms) implements PageKind {

    // The terms are a dependency of every such page, so only the page's place in the list counts.
    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("term index").add(taxonomy.name());
      terms.addTo(fingerprint);
    }

    @Override
    public Optional<Slice> slice() {
      return Optional.of(terms).filter(Slice::paginated);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.termIndex(this);
    }
  }
}
