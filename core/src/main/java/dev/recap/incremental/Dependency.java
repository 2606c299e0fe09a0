package dev.recap.incremental;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.recap.model.Document;
import dev.recap.model.SourcePath;
import dev.recap.site.Term;

/**
 * Something of the site that pages are made from, by a number that stands for it: the header of one
 * document, the posts of one tag. What is the same for all pages is no input of its own.
 */
public record Dependency(Kind kind, long key) {

  /** What kinds of inputs there are. */
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

    // Kinds whose names have one hash must not have one key.
    private final long salt = Hashing.xxh3_64().hashCharsToLong(name());

    private Dependency named(String name) {
      return new Dependency(this, salt + Hashing.xxh3_64().hashCharsToLong(name));
    }
  }

  /** A document's file, of which no page is made but through the following. */
  static Dependency file(SourcePath source) {
    return Kind.FILE.named(source.value());
  }

  /** The addresses of all files of the site; no page is made of them as such. */
  static Dependency addresses() {
    return Kind.ADDRESSES.named("");
  }

  /** What a document says of itself, its address, and whether lists show it. */
  public static Dependency header(Document document) {
    return Kind.HEADER.named(document.source().value());
  }

  /** A document's text, and what the addresses in it lead to. */
  public static Dependency body(Document document) {
    return Kind.BODY.named(document.source().value());
  }

  /** Which documents come before and after one. */
  public static Dependency neighbours(Document document) {
    return Kind.NEIGHBOURS.named(document.source().value());
  }

  /** Which documents link to a talk. */
  public static Dependency mentions(Document talk) {
    return Kind.MENTIONS.named(talk.source().value());
  }

  /** Which documents of a type lists show, in their order. */
  public static Dependency listed(String type) {
    return Kind.LISTED.named(type);
  }

  /** Which documents of a type have pages, in their order. */
  public static Dependency rendered(String type) {
    return Kind.RENDERED.named(type);
  }

  /** The term that a spelling means: how it is written, and where its pages are. */
  public static Dependency term(String taxonomy, String spelling) {
    return Kind.TERM.named(taxonomy + " " + spelling);
  }

  /** Which documents a term has, in their order. */
  public static Dependency posts(String taxonomy, Term term) {
    return Kind.TERM_POSTS.named(taxonomy + " " + term.label());
  }

  /** Whether a term has too many posts to say what a post is about. */
  public static Dependency common(String taxonomy, Term term) {
    return Kind.COMMON_TERM.named(taxonomy + " " + term.label());
  }

  /** Which terms a grouping has. */
  public static Dependency terms(String taxonomy) {
    return Kind.TERMS.named(taxonomy);
  }

  /** The series that a document is a part of, with the numbers of all parts. */
  public static Dependency series(Document document) {
    return Kind.SERIES.named(document.source().value());
  }

  /** When readers last got something new. */
  public static Dependency updated() {
    return Kind.UPDATED.named("");
  }

  /** The data files. */
  public static Dependency data() {
    return Kind.DATA.named("");
  }

  /** A template's text, by its name. */
  public static Dependency template(String name) {
    return Kind.TEMPLATE.named(name);
  }

  /** All documents with their headers, and every address of the site. */
  public static Dependency allHeaders() {
    return Kind.ALL_HEADERS.named("");
  }

  public static Dependency allBodies() {
    return Kind.ALL_BODIES.named("");
  }

  /** What no bake can know of the next one: the time, a file that is not there, foreign code. */
  public static Dependency unknown() {
    return Kind.UNKNOWN.named("");
  }
}
