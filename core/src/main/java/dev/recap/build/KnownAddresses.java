package dev.recap.build;

import dev.recap.model.Document;
import dev.recap.model.HeaderStyle;
import dev.recap.model.SourcePath;
import dev.recap.plan.Output;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.redirects.OldUrls;
import dev.recap.redirects.SiteRoot;
import dev.recap.site.PublishFilter.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that the site has had, each with its source: {@code data/addresses.txt}. An address
 * in it that leads nowhere any more is a problem.
 */
final class KnownAddresses {

  private static final String NAME = "addresses.txt";

  private final LoadedSite site;
  private final Path file;
  private final String shown;
  private final SiteRoot root;
  private final Map<String, String> current = new TreeMap<>();
  private final Map<String, String> recorded = new TreeMap<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private KnownAddresses(LoadedSite site) throws IOException {
    this.site = site;
    Path data = site.settings().folders().data();
    Path project = site.settings().folders().project();
    this.file = data.resolve(NAME);
    this.shown =
        (file.startsWith(project) ? project.relativize(file) : file).toString().replace('\\', '/');
    this.root = SiteRoot.of(site.settings().site().address());
    for (Output.Page page : site.plan().pages()) {
      boolean first = page.kind().slice().filter(slice -> slice.number() > 1).isEmpty();
      if (first && !page.kind().isSingle("error404")) {
        current.put(
            root.addressOf(page.path()),
            page.document().map(document -> document.source().value()).orElse(""));
      }
    }
    if (Files.exists(file)) {
      int number = 0;
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", 2);
          recorded.put(cells[0].strip(), cells.length > 1 ? cells[1].strip() : "");
          lines.put(cells[0].strip(), number);
        }
      }
    }
  }

  /** Reports addresses that lead nowhere any more, if addresses are remembered. */
  static void compare(LoadedSite site, Problems problems) throws IOException {
    new KnownAddresses(site).compare(problems);
  }

  /** Does the same, and adds the present addresses to the file. */
  static void remember(LoadedSite site, Problems problems) throws IOException {
    KnownAddresses known = new KnownAddresses(site);
    known.compare(problems);
    known.write();
  }

  private void compare(Problems problems) {
    if (recorded.isEmpty()) {
      return;
    }
    OldUrls answers = OldUrlCheck.of(site);
    recorded.forEach(
        (address, source) -> {
          if (!current.containsKey(address)
              && answers.check(address, 1).outcome() == OldUrls.Outcome.LOST) {
            problems.add(lost(address, source, answers));
          }
        });
  }

  private Problem lost(String address, String source, OldUrls answers) {
    Optional<Document> document = documentOf(source);
    if (document.isPresent()) {
      Optional<Visibility> hidden =
          site.site().visibility(document.get().source()).filter(found -> !found.hasPage());
      return hidden
          .map(
              found ->
                  problem(
                      document.get().placeOf("title"),
                      "%s leads nowhere: the page has been there, and %s"
                          .formatted(address, found.reason()),
                      "publish it, or " + line(address, "", "410")))
          .orElseGet(() -> moved(address, document.get()));
    }
    return answers.suggestions(address).stream()
        .filter(near -> !recorded.containsKey(near))
        .map(near -> documentOf(current.getOrDefault(near, "")))
        .flatMap(Optional::stream)
        .findFirst()
        .map(near -> moved(address, near))
        .orElseGet(
            () ->
                problem(
                    Place.ofLine(shown, lines.getOrDefault(address, 0)),
                    "%s leads nowhere: its source %s is gone"
                        .formatted(address, source.isEmpty() ? "" : "(" + source + ")")
                        .replace("  ", " "),
                    line(address, "", "410")
                        + " if it is gone for good, or with the address that it has now"));
  }

  private Problem moved(String address, Document document) {
    boolean listed = document.front().extra().containsKey("aliases");
    return problem(
        document.placeOf("title"),
        "%s was the address of this page, and leads nowhere now".formatted(address),
        document.front().style() != HeaderStyle.YAML
            ? line(address, document.source().value(), "301")
            : listed
                ? "add %s to its aliases".formatted(address)
                : "add the line aliases: [%s] to its header".formatted(address));
  }

  private static String line(String from, String to, String status) {
    return "add the line %s,%s,%s to data/redirects.csv".formatted(from, to, status);
  }

  private static Problem problem(Place place, String message, String hint) {
    return Problem.error("lost-address", place, message, hint);
  }

  private Optional<Document> documentOf(String source) {
    Optional<SourcePath> path = SourcePath.parse(source);
    return path.flatMap(
        wanted ->
            site.content().documents().stream()
                .filter(document -> document.source().equals(wanted))
                .findFirst());
  }

  private void write() throws IOException {
    Map<String, String> all = new TreeMap<>(recorded);
    all.putAll(current);
    StringBuilder text = new StringBuilder();
    text.append("# Every address that the site has had, with its source. Commit this file.\n");
    all.forEach(
        (address, source) ->
            text.append(address).append(source.isEmpty() ? "" : "\t" + source).append('\n'));
    @Nullable String before = Files.exists(file) ? Files.readString(file) : null;
    if (!text.toString().equals(before)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }
}
