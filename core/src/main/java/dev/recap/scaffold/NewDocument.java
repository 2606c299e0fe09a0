package dev.recap.scaffold;

import dev.recap.config.SeriesSettings;
import dev.recap.config.Settings;
import dev.recap.content.frontmatter.DateText;
import dev.recap.content.frontmatter.KnownTypes;
import dev.recap.model.Document;
import dev.recap.model.FileNames;
import dev.recap.model.Slug;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.site.PublishFilter;
import dev.recap.site.Series;
import dev.recap.site.Site;
import dev.recap.site.SiteBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Creates the file of a document, named and structured like the others of a project. */
public final class NewDocument {

  /**
   * The request for a new document.
   *
   * @param date as in a header; a post without one gets the current day
   */
  public record Wish(
      String title,
      String type,
      Optional<String> date,
      List<String> tags,
      boolean draft,
      Optional<String> series) {

    public Wish {
      tags = List.copyOf(tags);
    }
  }

  /** The longest name in bytes, with room for the date and the extension. */
  private static final int LONGEST_SLUG = 200;

  private final Settings settings;
  private final List<Document> documents;
  private final Instant now;
  private final Problems problems;

  private NewDocument(Settings settings, List<Document> documents, Instant now, Problems problems) {
    this.settings = settings;
    this.documents = documents;
    this.now = now;
    this.problems = problems;
  }

  /**
   * Creates the file of a new document.
   *
   * @param problems receives warnings, and the reason if no file was created
   * @return the file relative to the project
   * @throws IOException if the project cannot be read or the file cannot be written
   */
  public static Optional<Path> make(Settings settings, Wish wish, Instant now, Problems problems)
      throws IOException {
    List<Document> documents = new ProjectDocuments(settings).read();
    return new NewDocument(settings, documents, now, problems).make(wish);
  }

  private Optional<Path> make(Wish wish) throws IOException {
    String slug = shortened(Slug.of(wish.title()));
    if (slug.isEmpty()) {
      problems.add(
          Problem.error(
              "missing-title",
              Place.ofFile("TITLE"),
              "the title \"%s\" gives no name for a file".formatted(wish.title()),
              "write a title with a letter or a digit in it"));
    }
    Set<String> types = new HashSet<>(settings.pages().templates().keySet());
    if (settings.talks().on()) {
      types.addAll(TalkKeys.RECORDS);
    }
    new KnownTypes(settings.read(), types, true)
        .check(wish.type(), Place.ofFile("--type"))
        .ifPresent(problems::add);
    Optional<OffsetDateTime> date = date(wish);
    NameSuggestions tags = new NameSuggestions("tag", used(document -> document.tags().stream()));
    wish.tags()
        .forEach(tag -> tags.suggestionFor(tag, Place.ofFile("--tags")).ifPresent(problems::add));
    Site site = site();
    NameSuggestions series = new NameSuggestions("series", site.taxonomy("series").spellings());
    wish.series()
        .flatMap(name -> series.suggestionFor(name, Place.ofFile("--series")))
        .ifPresent(problems::add);
    return problems.hasErrors()
        ? Optional.empty()
        : make(
            wish,
            slug,
            date.orElseThrow(),
            wish.series().flatMap(site::series).map(Series::next).orElse(1));
  }

  /** Returns the words of a slug that a file name has room for: most systems take 255 bytes. */
  private static String shortened(String slug) {
    if (bytes(slug) <= LONGEST_SLUG) {
      return slug;
    }
    int end = slug.length();
    while (bytes(slug.substring(0, end)) > LONGEST_SLUG) {
      end = slug.offsetByCodePoints(end, -1);
    }
    int word = slug.lastIndexOf('-', end);
    return slug.substring(0, word > 0 ? word : end);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private Optional<OffsetDateTime> date(Wish wish) {
    if (wish.date().isEmpty()) {
      return Optional.of(now.atZone(settings.site().zone()).toOffsetDateTime());
    }
    String written = wish.date().get();
    Optional<OffsetDateTime> date = DateText.parse(written, settings.site().zone());
    if (date.isEmpty()) {
      problems.add(
          Problem.error(
              "bad-date",
              Place.ofFile("--date"),
              "the date \"%s\" can't be read".formatted(written),
              DateText.hint(written)));
    }
    return date;
  }

  private Collection<String> used(Function<Document, Stream<String>> terms) {
    return documents.stream().flatMap(terms).collect(Collectors.toSet());
  }

  /** Includes drafts and future posts, because they are parts of series too. */
  private Site site() {
    return new SiteBuilder(documents, new PublishFilter(now, true, true))
        .talks(settings.talks().on())
        .zone(settings.site().zone())
        .series(new SeriesSettings(true, settings.series().inferred()))
        .build(new Problems());
  }

  private Optional<Path> make(Wish wish, String slug, OffsetDateTime date, int part)
      throws IOException {
    NamingConvention convention = NamingConvention.of(documents, wish.type());
    Optional<String> text =
        new ArchetypeRenderer(settings, convention).render(wish, slug, date, part, problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Path project = settings.folders().project();
    Path file = settings.folders().content().resolve(convention.path(slug, date.toLocalDate()));
    Path shown = project.relativize(file);
    if (Files.exists(file)) {
      problems.add(
          Problem.error(
              "file-exists",
              Place.ofFile(shown.toString().replace('\\', '/')),
              "the file exists already",
              "give the new one another title"));
      return Optional.empty();
    }
    FileNames.ofProcess().check(shown.toString(), shown.toString());
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.get(), settings.read().encoding(), StandardOpenOption.CREATE_NEW);
    return Optional.of(shown);
  }
}
