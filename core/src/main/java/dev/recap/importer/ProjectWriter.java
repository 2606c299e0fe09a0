package dev.recap.importer;

import dev.recap.config.Settings;
import dev.recap.importer.model.Export;
import dev.recap.importer.model.ImportedDocument;
import dev.recap.importer.model.Receiver;
import dev.recap.importer.model.Records;
import dev.recap.model.DatedName;
import dev.recap.model.PermalinkPattern;
import dev.recap.model.Progress;
import dev.recap.model.Slug;
import dev.recap.parallel.Workers;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes imported values into a project, several documents at a time. */
final class ProjectWriter implements Receiver {

  private static final int BATCH = 16;
  private static final int MOST_BATCHES = 4;
  private static final int LONGEST_NAME = 180;

  private final Settings settings;
  private final ProjectFiles files;
  private final Media media;
  private final Bodies bodies;
  private final Workers workers;
  private final Progress progress;
  private final Problems problems;
  private final Records records;
  private final RedirectTable redirects = new RedirectTable();
  private final TermAddresses terms;
  private final Set<String> names = new HashSet<>();
  private final Map<String, Place> addresses = new HashMap<>();
  private final List<String[]> archives = new ArrayList<>();
  private final Map<String, Integer> skipped = new TreeMap<>();
  private final List<Chosen> batch = new ArrayList<>();
  private final Deque<Supplier<List<Chosen>>> running = new ArrayDeque<>();
  private int posts;
  private int pages;
  private int drafts;

  /** A document and the path of its file. */
  private record Chosen(ImportedDocument document, String path, boolean keepsAddress) {}

  ProjectWriter(
      Settings settings,
      ProjectFiles files,
      Media media,
      Bodies bodies,
      Workers workers,
      Progress progress,
      Problems problems,
      Records records) {
    this.settings = settings;
    this.files = files;
    this.media = media;
    this.bodies = bodies;
    this.workers = workers;
    this.progress = progress;
    this.problems = problems;
    this.records = records;
    this.terms = new TermAddresses(settings);
  }

  @Override
  public void document(ImportedDocument document) throws IOException {
    String path = path(document);
    boolean isDraft = !document.draft().isEmpty();
    boolean keeps = !document.address().isEmpty() && takesAddress(document, isDraft);
    batch.add(new Chosen(document, path, keeps));
    if (isDraft) {
      drafts++;
      problems.add(
          Problem.warning(
              "import-draft",
              document.place(),
              "\"%s\" is a draft: %s".formatted(document.title(), document.draft()),
              "remove draft and draft_reason from " + path + " to publish it"));
    } else {
      count(document);
      document.oldAddresses().forEach(from -> redirects.add(from, path, ""));
    }
    if (batch.size() >= BATCH) {
      writeBatch();
    }
  }

  private void count(ImportedDocument document) {
    if (document.type().equals("post")) {
      posts++;
      if (document.date().length() >= 7) {
        terms.use("year", document.date().substring(0, 4));
        terms.use("month", document.date().substring(0, 7));
      }
      use("tag", document.header().get("tags"));
      use("category", document.header().get("categories"));
      use("author", document.header().get("authors"));
    } else {
      pages++;
    }
  }

  private void use(String taxonomy, @Nullable Object labels) {
    if (labels instanceof Collection<?> all) {
      all.forEach(label -> terms.use(taxonomy, String.valueOf(label)));
    }
  }

  private boolean takesAddress(ImportedDocument document, boolean isDraft) {
    String key = document.address().toLowerCase(Locale.ROOT).replaceFirst("/$", "");
    @Nullable Place other = isDraft ? null : addresses.putIfAbsent(key, document.place());
    if (other == null) {
      return true;
    }
    problems.add(
        Problem.warning(
            "import-address",
            document.place(),
            "%s is the address of two documents; %s has it".formatted(document.address(), other),
            "give this one a permalink of its own"));
    return false;
  }

  /** Returns a path that no other document of this import has. */
  private String path(ImportedDocument document) {
    String content = settings.folders().contentName();
    if (!document.file().isEmpty()) {
      String wanted = content + "/" + document.file();
      return unique(wanted.substring(0, wanted.lastIndexOf('.')), ".md");
    }
    String slug = shortened(Slug.of(document.slug()));
    slug = slug.isEmpty() ? shortened(Slug.of(document.title())) : slug;
    slug = slug.isEmpty() ? "untitled" : slug;
    String day = document.date().length() >= 10 ? document.date().substring(0, 10) : "";
    boolean dated = document.type().equals("post") && DatedName.of(day + "-x").isPresent();
    String stem =
        dated
            ? "%s/%s/%s-%s".formatted(content, day.substring(0, 4), day, slug)
            : "%s/%s/%s".formatted(content, folder(document.type()), slug);
    return unique(stem, ".md");
  }

  private static String folder(String type) {
    return type.equals("post") ? "drafts" : type.equals("page") ? "pages" : Slug.of(type);
  }

  private String unique(String stem, String extension) {
    String path = stem + extension;
    for (int i = 2; !names.add(path.toLowerCase(Locale.ROOT)); i++) {
      path = stem + "-" + i + extension;
    }
    return path;
  }

  private static String shortened(String slug) {
    int end = slug.length();
    while (slug.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      end = slug.offsetByCodePoints(end, -1);
    }
    return slug.substring(0, end);
  }

  /** Hands the batch to a worker, and waits if they have enough to do. */
  private void writeBatch() throws IOException {
    List<Chosen> documents = List.copyOf(batch);
    batch.clear();
    running.add(
        workers.submit(
            () -> {
              documents.forEach(this::write);
              return documents;
            }));
    awaitWorkers(MOST_BATCHES);
  }

  private void awaitWorkers(int most) throws IOException {
    try {
      while (running.size() > most) {
        running.remove().get().forEach(document -> progress.step());
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(Chosen chosen) {
    ImportedDocument document = chosen.document();
    try {
      String body = document.body().get().markdown(html -> bodies.markdown(html, document.place()));
      String text = YamlText.header(header(chosen, body)) + (body.isEmpty() ? "" : "\n" + body);
      files.write(chosen.path(), text.endsWith("\n") ? text : text + "\n");
      if (!document.comments().isEmpty()) {
        String name = chosen.path().substring(chosen.path().lastIndexOf('/') + 1);
        String slug = name.substring(0, name.length() - ".md".length());
        record("comments/" + slug, document.comments());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> header(Chosen chosen, String body) {
    ImportedDocument document = chosen.document();
    Map<String, Object> header = new LinkedHashMap<>();
    if (!document.title().isEmpty()) {
      header.put("title", document.title());
    } else if (!body.startsWith("# ")) {
      String slug = document.slug();
      header.put("title", slug.isEmpty() ? "Untitled" : slug.replace('-', ' '));
    }
    if (!document.date().isEmpty()) {
      header.put("date", document.date());
    }
    if (!document.type().equals("post")) {
      header.put("type", document.type());
    }
    if (!document.draft().isEmpty()) {
      header.put("draft", true);
      header.put("draft_reason", document.draft());
    }
    header.putAll(document.header());
    if (chosen.keepsAddress() && !isDefault(chosen)) {
      header.put("permalink", document.address());
    }
    return header;
  }

  /** Returns true if the settings give the page the same address without a permalink. */
  private boolean isDefault(Chosen chosen) {
    ImportedDocument document = chosen.document();
    @Nullable PermalinkPattern pattern = settings.addresses().permalinks().get(document.type());
    String file = chosen.path().substring(chosen.path().lastIndexOf('/') + 1);
    String day = document.date();
    if (pattern == null || day.length() < 10 || !document.type().equals("post")) {
      return false;
    }
    String slug = file.replaceFirst("^\\d{4}-\\d\\d-\\d\\d-", "").replaceFirst("\\.md$", "");
    String path =
        pattern.fill(
            token ->
                switch (token) {
                  case YEAR -> day.substring(0, 4);
                  case MONTH -> day.substring(5, 7);
                  case DAY -> day.substring(8, 10);
                  case SLUG -> slug;
                  default -> token.toString();
                });
    return document.address().equals(path);
  }

  @Override
  public void file(String path, Opener content) throws IOException {
    boolean inside =
        path.startsWith("content/") || path.startsWith("assets/") || path.startsWith("data/");
    if (!inside || Export.escapes(path)) {
      problem(
          Problem.warning(
              "import-skipped",
              Place.ofFile(path),
              "the file would be outside of the project; it is left out",
              "copy it yourself"));
    } else {
      files.write(path, content);
    }
  }

  @Override
  public void record(String path, Object value) throws IOException {
    files.write("data/" + path + ".yaml", YamlText.of(value));
  }

  @Override
  public void redirect(String from, String to, String status) {
    redirects.add(from, to, status);
  }

  @Override
  public void archive(String from, String taxonomy, String term) {
    archives.add(new String[] {from, taxonomy, term});
  }

  @Override
  public Optional<String> media(String url) {
    return media.find(url);
  }

  @Override
  public String basePath() {
    String path = URI.create(settings.site().host()).getPath();
    return path == null ? "" : path;
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public Records records() {
    return records;
  }

  @Override
  public void skip(String kind) {
    skipped.merge(kind, 1, Integer::sum);
  }

  /** Writes what is left: documents, redirects and the record. */
  void finish() throws IOException {
    writeBatch();
    awaitWorkers(0);
    for (String[] archive : archives) {
      boolean isPage =
          addresses.containsKey(archive[0].replaceFirst("/$", "")) || isPageOfSite(archive[0]);
      if (!isPage) {
        redirects.add(archive[0], terms.of(archive[1], archive[2]), "");
      }
    }
    if (redirects.size() > 0) {
      String table = redirects.mergedWith(settings.folders().project().resolve(RedirectTable.FILE));
      files.replace(RedirectTable.FILE, table);
    }
  }

  /** Returns true if the new site has a feed, an archive or the like at an address. */
  private boolean isPageOfSite(String path) {
    return settings.pages().single().values().stream()
        .anyMatch(page -> ("/" + page.file()).equals(path));
  }

  int posts() {
    return posts;
  }

  int pages() {
    return pages;
  }

  int drafts() {
    return drafts;
  }

  int redirects() {
    return redirects.size();
  }

  Map<String, Integer> skipped() {
    return skipped;
  }
}
