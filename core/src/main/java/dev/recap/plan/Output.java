package dev.recap.plan;

import dev.recap.images.Picture;
import dev.recap.images.SocialCard;
import dev.recap.model.Document;
import dev.recap.model.Fingerprint;
import dev.recap.model.OutputPath;
import dev.recap.model.StaticFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One file of the finished site. */
public sealed interface Output {

  OutputPath path();

  /** Returns the source that the author knows: a file, a key or a term. */
  OutputOrigin origin();

  /**
   * Adds everything that decides how this file is made, except the {@code Dependency}s that are
   * recorded while it is made.
   */
  void addTo(Fingerprint fingerprint);

  <R> R accept(Visitor<R> visitor);

  /** Returns this output if a template renders it. */
  default Optional<Page> asPage() {
    return Optional.empty();
  }

  /** Returns this output if it is a copied file. */
  default Optional<Copy> asCopy() {
    return Optional.empty();
  }

  /** Returns this output if it is a file of the search index. */
  default Optional<SearchFile> asSearchFile() {
    return Optional.empty();
  }

  /** Returns this output if it is made of a picture. */
  default Optional<Scaled> asScaled() {
    return Optional.empty();
  }

  /** Returns the document if this is a document's own page. */
  default Optional<Document> document() {
    return asPage().flatMap(page -> page.kind().document());
  }

  /** Returns true if the file only makes hosts answer old addresses. */
  default boolean isRedirect() {
    return false;
  }

  /** One case for each kind of output. */
  interface Visitor<R> {
    R page(Page page);

    R calendar(Calendar calendar);

    R copy(Copy copy);

    R captions(Captions captions);

    R generated(Generated generated);

    R scaled(Scaled scaled);

    R card(Card card);

    R search(SearchFile file);
  }

  /**
   * A page that a template renders.
   *
   * @param template the template's file name
   */
  record Page(OutputPath path, String template, PageKind kind, OutputOrigin origin)
      implements Output {

    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("page").add(template);
      kind.addTo(fingerprint);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.page(this);
    }

    @Override
    public Optional<Page> asPage() {
      return Optional.of(this);
    }
  }

  /** A calendar of talks (RFC 5545). */
  record Calendar(OutputPath path, CalendarScope scope, OutputOrigin origin) implements Output {

    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("calendar");
      scope.addTo(fingerprint);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.calendar(this);
    }
  }

  /**
   * A file that is copied.
   *
   * @param clean true if it is a picture that loses its metadata
   */
  record Copy(OutputPath path, StaticFile file, boolean clean) implements Output {

    public Copy(OutputPath path, StaticFile file) {
      this(path, file, false);
    }

    @Override
    public OutputOrigin origin() {
      return OutputOrigin.of(file);
    }

    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add(clean ? "clean" : "copy").add(file.source().value()).add(file.state());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.copy(this);
    }

    @Override
    public Optional<Copy> asCopy() {
      return Optional.of(this);
    }
  }

  /**
   * Subtitles in WebVTT, the format that browsers read, converted from a file in another format.
   */
  record Captions(OutputPath path, StaticFile file) implements Output {

    @Override
    public OutputOrigin origin() {
      return OutputOrigin.of(file);
    }

    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("captions").add(file.source().value()).add(file.state());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.captions(this);
    }
  }

  /** A picture in another size or format. */
  record Scaled(OutputPath path, Picture picture, Picture.Variant variant) implements Output {

    @Override
    public OutputOrigin origin() {
      return OutputOrigin.of(picture.file());
    }

    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("scaled").add(variant.key());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.scaled(this);
    }

    @Override
    public Optional<Scaled> asScaled() {
      return Optional.of(this);
    }
  }

  /** The picture of a document that has none, for link previews. */
  record Card(OutputPath path, SocialCard card, OutputOrigin origin) implements Output {

    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("card").add(card.key());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.card(this);
    }
  }

  /**
   * A file of the search index.
   *
   * @param name in the folder of the index
   * @param digest of its bytes; 0 as long as the index is not built
   */
  record SearchFile(OutputPath path, String name, long digest, OutputOrigin origin)
      implements Output {

    public SearchFile withDigest(long known) {
      return new SearchFile(path, name, known, origin);
    }

    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("search").add(digest);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.search(this);
    }

    @Override
    public Optional<SearchFile> asSearchFile() {
      return Optional.of(this);
    }
  }

  /** A text that is known when the site is planned, in UTF-8. */
  record Generated(OutputPath path, String text, OutputOrigin origin) implements Output {

    public byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void addTo(Fingerprint fingerprint) {
      fingerprint.add("generated").add(text);
    }

    @Override
    public boolean isRedirect() {
      return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.generated(this);
    }
  }
}
