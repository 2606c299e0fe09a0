package dev.recap.importer.conference;

import dev.recap.content.markdown.MarkdownRenderer;
import dev.recap.importer.conference.Programme.Person;
import dev.recap.importer.conference.Programme.Session;
import dev.recap.importer.model.ExportException;
import dev.recap.importer.model.Receiver;
import dev.recap.importer.model.Records;
import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.model.Slug;
import dev.recap.model.Speaker;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a programme as records, and compares it with those of the last import: what came, went,
 * moved or has another title. A talk whose address changes keeps the old one as an alias.
 */
final class ConferenceImport {

  private static final String SPEAKERS = "speakers";
  private static final String EVENTS = "events";
  private static final String ALIASES = "aliases";

  /** Keys whose changes are reported as a move. */
  private static final List<String> PLACE = List.of("start", "day", "duration", "room");

  private final Receiver receiver;
  private final Records records;
  private final MarkdownRenderer renderer;

  ConferenceImport(Receiver receiver, Records records) {
    this.receiver = receiver;
    this.records = records;
    this.renderer =
        new MarkdownRenderer(records.settings().markdown(), records.settings().code().highlight());
  }

  /**
   * Imports a programme.
   *
   * @param file of the export
   */
  void run(String file, ConferenceSource.Reading reading) throws IOException {
    Optional<Document> chosen =
        records.event().isPresent() ? event(records.event().get()) : Optional.empty();
    Optional<ZoneId> zone = records.zone().or(() -> chosen.flatMap(ConferenceImport::zoneOf));
    Programme programme = reading.read(zone);
    String name =
        records
            .event()
            .or(programme::title)
            .orElseThrow(
                () ->
                    new ExportException(
                        Place.ofFile(file),
                        "the export does not name its event",
                        "add --event \"EuroPython 2026\", for example"));
    if (!records.settings().talks().on()) {
      receiver.problem(
          Problem.warning(
              "import-skipped",
              Place.ofFile("jbake.properties"),
              "this project shows no talks, so the records have no effect yet",
              "set render.talks=true and the other keys in docs/talks.md"));
    }
    if (programme.zone().isEmpty()) {
      receiver.problem(
          Problem.warning(
              "import-time",
              Place.ofFile(file),
              "the export does not say the time zone of the event",
              "add --timezone Europe/Dublin, for example"));
    }
    Optional<Document> own = event(name);
    if (own.isEmpty()) {
      receiver.record(EVENTS + "/" + Slug.of(name), ProgrammeRecords.event(programme, name));
    }
    records.count("event");
    Map<Person, String> speakers = speakers(programme);
    sessions(programme, name, speakers);
  }

  private Optional<Document> event(String name) throws IOException {
    return records.written("event").stream()
        .filter(
            document ->
                names(document, document.as(Event.class).map(Event::names)).contains(Slug.of(name)))
        .findFirst();
  }

  private static Optional<ZoneId> zoneOf(Document event) {
    return event.as(Event.class).flatMap(Event::zone);
  }

  private static Set<String> names(Document document, Optional<List<String>> others) {
    Set<String> names = new HashSet<>();
    names.add(Slug.of(document.title()));
    document.front().slug().map(Slug::of).ifPresent(names::add);
    others.orElse(List.of()).forEach(other -> names.add(Slug.of(other)));
    return names;
  }

  /** Writes the speakers, and returns the name by which talks refer to each. */
  private Map<Person, String> speakers(Programme programme) throws IOException {
    Map<String, Map<String, @Nullable Object>> before = records.in(SPEAKERS);
    Map<String, String> files = new HashMap<>();
    before.forEach((path, values) -> identity(values).ifPresent(id -> files.put(id, path)));
    Set<String> byAuthor = new HashSet<>();
    for (Document speaker : records.written("speaker")) {
      byAuthor.addAll(names(speaker, speaker.as(Speaker.class).map(Speaker::names)));
    }
    Map<Person, String> references = new LinkedHashMap<>();
    Map<String, String> identities = new HashMap<>();
    Map<String, Person> written = new TreeMap<>();
    for (Session session : programme.sessions()) {
      for (Person person : session.speakers()) {
        String slug = slug(person.name());
        String identity = person.source().orElse("name " + slug);
        @Nullable String known = identities.get(identity);
        if (known == null) {
          known = files.getOrDefault(identity, free(slug, identity, before, written.keySet()));
          identities.put(identity, known);
          if (byAuthor.contains(slug)) {
            records.count("speaker");
          } else {
            written.put(known, person);
          }
        }
        references.put(person, known.equals(slug) ? person.name() : known);
      }
    }
    for (Map.Entry<String, Person> entry : written.entrySet()) {
      Person person = entry.getValue();
      receiver.record(
          SPEAKERS + "/" + entry.getKey(),
          ProgrammeRecords.speaker(
              person, text -> safe(text, person.place(), person.name()), this::picture));
      records.count("speaker");
    }
    return references;
  }

  private String picture(String url) {
    return records.findsMedia() ? receiver.media(url).orElse(url) : url;
  }

  private static String slug(String text) {
    String slug = Slug.of(text);
    return slug.isEmpty() ? "untitled" : slug;
  }

  private static Optional<String> identity(Map<String, @Nullable Object> values) {
    return Optional.ofNullable(values.get(ProgrammeRecords.SOURCE)).map(String::valueOf);
  }

  /** Returns a name for a file that no record of another identity has. */
  private static String free(
      String slug,
      String identity,
      Map<String, Map<String, @Nullable Object>> before,
      Set<String> taken) {
    String free = slug;
    for (int number = 2; isTaken(free, identity, before, taken); number++) {
      free = slug + "-" + number;
    }
    return free;
  }

  private static boolean isTaken(
      String name,
      String identity,
      Map<String, Map<String, @Nullable Object>> before,
      Set<String> taken) {
    @Nullable Map<String, @Nullable Object> other = before.get(name);
    return taken.contains(name)
        || (other != null && identity(other).filter(id -> !id.equals(identity)).isPresent());
  }

  private void sessions(Programme programme, String event, Map<Person, String> speakers)
      throws IOException {
    String folder = "talks/" + slug(event);
    Map<String, Map<String, @Nullable Object>> before = records.in(folder);
    Map<String, String> files = new HashMap<>();
    before.forEach((path, values) -> identity(values).ifPresent(id -> files.putIfAbsent(id, path)));
    boolean first = files.isEmpty();
    Set<String> identities = new HashSet<>();
    Set<String> taken = new TreeSet<>();
    Map<String, Session> byIdentity = new LinkedHashMap<>();
    for (Session session : programme.sessions()) {
      String base = session.source().orElse(slug(session.title()));
      String identity = base;
      for (int number = 2; !identities.add(identity); number++) {
        identity = base + "/" + number;
      }
      byIdentity.put(identity, session);
    }
    // Records that stay where they are keep their names.
    byIdentity.forEach(
        (identity, session) -> {
          @Nullable String path = files.get(identity);
          if (path != null && keepsName(folder, path, session, before)) {
            taken.add(path);
          }
        });
    for (Map.Entry<String, Session> entry : byIdentity.entrySet()) {
      Session session = entry.getValue();
      String identity = entry.getKey();
      @Nullable String old = files.get(identity);
      boolean keeps = old != null && keepsName(folder, old, session, before);
      String path =
          keeps
              ? Objects.requireNonNull(old)
              : free(slug(session.title()), identity, before, taken);
      taken.add(path);
      Map<String, @Nullable Object> values =
          old == null ? Map.of() : before.getOrDefault(old, Map.of());
      Set<String> aliases = new LinkedHashSet<>(aliases(values));
      if (old != null && !keeps && !session.pause()) {
        TalkAddress.of(records.settings(), folder, old, values).ifPresent(aliases::add);
      }
      TalkAddress.of(
              records.settings(),
              folder,
              path,
              Map.of("start", session.start().map(ProgrammeRecords::time).orElse("")))
          .ifPresent(aliases::remove);
      Map<String, Object> record =
          ProgrammeRecords.session(
              session,
              session.speakers().stream()
                  .map(person -> speakers.getOrDefault(person, person.name()))
                  .distinct()
                  .toList(),
              List.copyOf(aliases),
              text -> safe(text, session.place(), session.title()));
      record.putIfAbsent(ProgrammeRecords.SOURCE, identity);
      record.computeIfPresent(ProgrammeRecords.SOURCE, (key, value) -> identity);
      boolean imported = old != null && records.isImported(folder + "/" + old);
      receiver.record(folder + "/" + path, record);
      if (!keeps && old != null) {
        records.remove(folder + "/" + old);
      }
      records.count(session.pause() ? "break" : "talk");
      if (old == null && !first) {
        records.change("came: %s%s".formatted(session.title(), at(record)));
      } else if (old != null) {
        compare(values, record, imported, folder + "/" + path);
      }
    }
    for (Map.Entry<String, String> entry : new TreeMap<>(files).entrySet()) {
      if (!byIdentity.containsKey(entry.getKey())) {
        Map<String, @Nullable Object> gone = before.getOrDefault(entry.getValue(), Map.of());
        records.change("went: " + text(gone, "title"));
        records.remove(folder + "/" + entry.getValue());
      }
    }
  }

  /** Returns true if a session's record stays in its file: it has no other title, or was edited. */
  private boolean keepsName(
      String folder,
      String path,
      Session session,
      Map<String, Map<String, @Nullable Object>> before) {
    String title = text(before.getOrDefault(path, Map.of()), "title");
    try {
      return slug(title).equals(slug(session.title())) || !records.isImported(folder + "/" + path);
    } catch (IOException unreadable) {
      return true;
    }
  }

  private static List<String> aliases(Map<String, @Nullable Object> values) {
    List<String> aliases = new ArrayList<>();
    if (values.get(ALIASES) instanceof List<?> all) {
      all.forEach(alias -> aliases.add(String.valueOf(alias)));
    }
    return aliases;
  }

  private void compare(
      Map<String, @Nullable Object> before,
      Map<String, Object> after,
      boolean imported,
      String path) {
    String title = text(before, "title");
    String suffix = imported ? "" : " (data/%s.yaml is edited, so it stays)".formatted(path);
    if (!title.equals(text(after, "title"))) {
      records.change("retitled: %s → %s%s".formatted(title, text(after, "title"), suffix));
      title = text(after, "title");
    }
    if (!at(before).equals(at(after))) {
      records.change("moved: %s%s →%s%s".formatted(title, at(before), at(after), suffix));
    }
    Set<String> others = new TreeSet<>(before.keySet());
    others.addAll(after.keySet());
    PLACE.forEach(others::remove);
    others.removeAll(Set.of("title", ALIASES, ProgrammeRecords.SOURCE));
    others.removeIf(key -> plain(before.get(key)).equals(plain(after.get(key))));
    if (!others.isEmpty()) {
      records.change("changed: %s: %s%s".formatted(title, String.join(", ", others), suffix));
    }
  }

  private static String plain(@Nullable Object value) {
    return value == null ? "" : value.toString().strip();
  }

  private static String text(Map<String, ? extends @Nullable Object> values, String key) {
    return plain(values.get(key));
  }

  /** Returns the time and the room in one line. */
  private static String at(Map<String, ? extends @Nullable Object> values) {
    StringBuilder at = new StringBuilder();
    String gap = " ";
    for (String key : PLACE) {
      String text = text(values, key);
      if (!text.isEmpty()) {
        at.append(gap).append(text);
        gap = ", ";
      }
    }
    return at.toString();
  }

  private String safe(String text, Place place, String of) {
    SafeMarkdown.Safe safe =
        new SafeMarkdown(html -> records.markdown(html, place), renderer::html).of(text);
    if (safe.removed()) {
      receiver.problem(
          Problem.warning(
              "import-private",
              place,
              "a mail address or telephone number in the text of \"%s\" is left out".formatted(of),
              "write it into an override if it is meant to be public"));
    }
    return safe.markdown();
  }
}
