package dev.recap.incremental;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.recap.model.Document;
import dev.recap.model.SourcePath;
import dev.recap.site.Term;

/**
 * Something of the site that pages are made from, by a number that stands for it: the header of one
 * document, the posts of one tag. What is the same for all pages is no input of its own.
 */
public record Input(Kind kind, long key) {

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

    private Input of(String name) {
      return new Input(this, salt + Hashing.xxh3_64().hashCharsToLong(name));
    }
  }

  /** A document's file, of which no page is made but through the following. */
  static Input file(SourcePath source) {
    return Kind.FILE.of(source.value());
  }

  /** The addresses of all files of the site; no page is made of them as such. */
  static Input addresses() {
    return Kind.ADDRESSES.of("");
  }

  /** What a document says of itself, its address, and whether lists show it. */
  public static Input header(Document document) {
    return Kind.HEADER.of(document.source().value());
  }

  /** A document's text, and what the addresses in it lead to. */
  public static Input body(Document document) {
    return Kind.BODY.of(document.source().value());
  }

  /** Which documents come before and after one. */
  public static Input neighbours(Document document) {
    return Kind.NEIGHBOURS.of(document.source().value());
  }

  /** Which documents link to a talk. */
  public static Input mentions(Document talk) {
    return Kind.MENTIONS.of(talk.source().value());
  }

  /** Which documents of a type lists show, in their order. */
  public static Input listed(String type) {
    return Kind.LISTED.of(type);
  }

  /** Which documents of a type have pages, in their order. */
  public static Input rendered(String type) {
    return Kind.RENDERED.of(type);
  }

  /** The term that a spelling means: how it is written, and where its pages are. */
  public static Input term(String grouping, String spelling) {
    return Kind.TERM.of(grouping + " " + spelling);
  }

  /** Which documents a term has, in their order. */
  public static Input posts(String grouping, Term term) {
    return Kind.TERM_POSTS.of(grouping + " " + term.label());
  }

  /** Whether a term has too many posts to say what a post is about. */
  public static Input common(String grouping, Term term) {
    return Kind.COMMON_TERM.of(grouping + " " + term.label());
  }

  /** Which terms a grouping has. */
  public static Input terms(String grouping) {
    return Kind.TERMS.of(grouping);
  }

  /** The series that a document is a part of, with the numbers of all parts. */
  public static Input series(Document document) {
    return Kind.SERIES.of(document.source().value());
  }

  /** When readers last got something new. */
  public static Input updated() {
    return Kind.UPDATED.of("");
  }

  /** The data files. */
  public static Input data() {
    return Kind.DATA.of("");
  }

  /** A template's text, by its name. */
  public static Input template(String name) {
    return Kind.TEMPLATE.of(name);
  }

  /** All documents with their headers, and every address of the site. */
  public static Input allHeaders() {
    return Kind.ALL_HEADERS.of("");
  }

  public static Input allBodies() {
    return Kind.ALL_BODIES.of("");
  }

  /** What no bake can know of the next one: the time, a file that is not there, foreign code. */
  public static Input unknown() {
    return Kind.UNKNOWN.of("");
  }
}
