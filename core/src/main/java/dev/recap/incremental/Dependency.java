package dev.recap.incremental;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.recap.model.Document;
import dev.recap.model.SourcePath;
import dev.recap.site.Term;

/**
 * A dependency of a page, identified by a 64-bit key: one document's header, one tag's posts.
 * {@link TrackedSite} records them. Values that all pages share are not listed; they are in the
 * global fingerprint.
 */
public record Dependency(Kind kind, long key) {

  /** The kinds of dependencies. */
  public enum Kind {
    FILE,
    HEADER,
    BODY,
    NEIGHBOURS,
    MENTIONS,
    LISTED,
    RENDERED,
    TERM,
    TERM_POSTS,
    COMMON_TERM,
    TERMS,
    SERIES,
    UPDATED,
    DATA,
    TEMPLATE,
    ADDRESSES,
    ALL_HEADERS,
    ALL_BODIES,
    UNKNOWN;

    // The same name must give different keys for different kinds.
    private final long salt = Hashing.xxh3_64().hashCharsToLong(name());

    private Dependency named(String name) {
      return new Dependency(this, salt + Hashing.xxh3_64().hashCharsToLong(name));
    }
  }

  /** A document's file. Pages depend on it through the following only. */
  static Dependency file(SourcePath source) {
    return Kind.FILE.named(source.value());
  }

  /** The paths of all files of the site. No page depends on them directly. */
  static Dependency addresses() {
    return Kind.ADDRESSES.named("");
  }

  /** A document's header, its URL, and if lists show it. */
  static Dependency header(Document document) {
    return header(document.source());
  }

  static Dependency header(SourcePath document) {
    return Kind.HEADER.named(document.value());
  }

  /** A document's text, and the targets of its links. */
  static Dependency body(Document document) {
    return Kind.BODY.named(document.source().value());
  }

  /** The documents before and after a document. */
  static Dependency neighbours(Document document) {
    return Kind.NEIGHBOURS.named(document.source().value());
  }

  /** The documents that link to a talk. */
  static Dependency mentions(Document talk) {
    return Kind.MENTIONS.named(talk.source().value());
  }

  /** The documents of a type that lists show, in their order. */
  static Dependency listed(String type) {
    return Kind.LISTED.named(type);
  }

  /** The documents of a type that have pages, in their order. */
  static Dependency rendered(String type) {
    return Kind.RENDERED.named(type);
  }

  /** The term that a spelling means: its label and the URLs of its pages. */
  static Dependency term(String taxonomy, String spelling) {
    return Kind.TERM.named(taxonomy + " " + spelling);
  }

  /** The documents of a term, in their order. */
  static Dependency posts(String taxonomy, Term term) {
    return Kind.TERM_POSTS.named(taxonomy + " " + term.label());
  }

  /** The fact that a term has too many posts to characterize one. */
  static Dependency common(String taxonomy, Term term) {
    return Kind.COMMON_TERM.named(taxonomy + " " + term.label());
  }

  /** The terms of a taxonomy. */
  static Dependency terms(String taxonomy) {
    return Kind.TERMS.named(taxonomy);
  }

  /** The series that a document is a part of, with the numbers of all parts. */
  static Dependency series(Document document) {
    return Kind.SERIES.named(document.source().value());
  }

  /** The dates of all posts. */
  static Dependency updated() {
    return Kind.UPDATED.named("");
  }

  /** All data files. */
  static Dependency data() {
    return Kind.DATA.named("");
  }

  /** The data files of one name in the root of their tree. */
  static Dependency data(String name) {
    return Kind.DATA.named(name);
  }

  /** A template's text, by its name. */
  static Dependency template(String name) {
    return Kind.TEMPLATE.named(name);
  }

  /** The headers of all documents, and every path of the site. */
  static Dependency allHeaders() {
    return Kind.ALL_HEADERS.named("");
  }

  /** The texts of all documents. */
  static Dependency allBodies() {
    return Kind.ALL_BODIES.named("");
  }

  /** Something that no bake knows of the next one: the time, a missing file, a jar's code. */
  static Dependency unknown() {
    return Kind.UNKNOWN.named("");
  }
}
