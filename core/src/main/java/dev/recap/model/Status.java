package dev.recap.model;

/**
 * The publication status of a document. JBake knows {@code published}, {@code draft} and {@code
 * published-date} (published from its date on); a document with any other status is rendered, but
 * not listed.
 */
public record Status(String name) {

  public static final Status PUBLISHED = new Status("published");
  public static final Status DRAFT = new Status("draft");
  public static final Status PUBLISHED_DATE = new Status("published-date");

  public boolean isPublished() {
    return equals(PUBLISHED);
  }

  public boolean isDraft() {
    return equals(DRAFT);
  }
}
