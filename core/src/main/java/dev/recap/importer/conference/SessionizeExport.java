package dev.recap.importer.conference;

import dev.recap.importer.conference.Programme.Link;
import dev.recap.importer.conference.Programme.Person;
import dev.recap.importer.conference.Programme.Session;
import dev.recap.importer.conference.Programme.Track;
import dev.recap.model.WrittenTime;
import dev.recap.problem.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the JSON "All" of Sessionize: sessions, speakers, categories and rooms. The answers to
 * questions are never read, for they may be private.
 */
final class SessionizeExport {

  /** The meaning of a category, by the words of its title. */
  private enum Meaning {
    TRACK("(?i).*\\b(track|theme)s?\\b.*"),
    KIND("(?i).*\\b(format|type)s?\\b.*"),
    LEVEL("(?i).*\\blevels?\\b.*"),
    LANGUAGE("(?i).*\\blanguages?\\b.*"),
    TAG("(?i).*\\b(tag|topic|keyword)s?\\b.*"),
    OTHER("(?s).*");

    private final Pattern title;

    Meaning(String title) {
      this.title = Pattern.compile(title);
    }

    static Meaning of(String title) {
      for (Meaning meaning : values()) {
        if (meaning.title.matcher(title).matches()) {
          return meaning;
        }
      }
      return OTHER;
    }
  }

  private record Choice(Meaning meaning, String name) {}

  private final Clock clock;
  private final Consumer<Problem> problems;
  private final Map<String, String> rooms = new HashMap<>();
  private final Map<String, Choice> choices = new HashMap<>();
  private final Map<String, Person> persons = new HashMap<>();

  private SessionizeExport(Clock clock, Consumer<Problem> problems) {
    this.clock = clock;
    this.problems = problems;
  }

  /**
   * Reads an export, which does not name its event.
   *
   * @param zone of the event
   * @param problems receives what cannot be read
   */
  static Programme read(DataNode root, Optional<ZoneId> zone, Consumer<Problem> problems) {
    SessionizeExport reader = new SessionizeExport(new Clock(zone), problems);
    List<String> rooms = new ArrayList<>();
    root.all("rooms").stream()
        .sorted(Comparator.comparing(SessionizeExport::sort))
        .forEach(
            room ->
                room.text("name")
                    .map(Texts::line)
                    .ifPresent(
                        name -> {
                          rooms.add(name);
                          reader.rooms.put(room.text("id").orElse(name), name);
                        }));
    Set<String> tracks = new LinkedHashSet<>();
    Set<String> ignored = new TreeSet<>();
    for (DataNode category : root.all("categories")) {
      String title = category.text("title", "name").orElse("");
      Meaning meaning = Meaning.of(title);
      if (meaning == Meaning.OTHER && !category.all("items").isEmpty()) {
        ignored.add(title);
      }
      for (DataNode item : category.all("items")) {
        String name = Texts.line(item.text("name").orElse(""));
        reader.choices.put(item.text("id").orElse(name), new Choice(meaning, name));
        if (meaning == Meaning.TRACK) {
          tracks.add(name);
        }
      }
    }
    ignored.forEach(
        title ->
            problems.accept(
                Problem.warning(
                    "import-skipped",
                    root.place(),
                    "the category \"%s\" is not imported".formatted(title),
                    "only tracks, formats, levels, languages and topics are; rename it if it is"
                        + " one")));
    root.all("speakers").forEach(reader::person);
    List<Session> sessions = new ArrayList<>();
    root.all("sessions").forEach(session -> reader.session(session).ifPresent(sessions::add));
    Optional<LocalDate> first = day(sessions, Comparator.naturalOrder());
    List<Session> inDays =
        Sessions.inOrder(sessions, rooms).stream().map(session -> inNight(session, first)).toList();
    return new Programme(
        Optional.empty(),
        first,
        day(inDays, Comparator.reverseOrder()),
        zone,
        Optional.empty(),
        rooms,
        tracks.stream().map(name -> new Track(name, Optional.empty())).toList(),
        inDays);
  }

  private static int sort(DataNode node) {
    return node.text("sort")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  private static Optional<LocalDate> day(List<Session> sessions, Comparator<LocalDate> order) {
    return sessions.stream()
        .flatMap(session -> session.day().or(() -> session.start().map(WrittenTime::day)).stream())
        .min(order);
  }

  private static Session inNight(Session session, Optional<LocalDate> first) {
    return new Session(
        session.place(),
        session.source(),
        session.title(),
        session.subtitle(),
        session.pause(),
        session.kind(),
        session.start(),
        session.start().flatMap(start -> Clock.dayBefore(start, first)),
        session.duration(),
        session.room(),
        session.track(),
        session.level(),
        session.language(),
        session.tags(),
        session.speakers(),
        session.videos(),
        session.slides(),
        session.links(),
        session.notRecorded(),
        session.texts());
  }

  private void person(DataNode node) {
    Optional<String> whole =
        node.text("fullName")
            .or(
                () ->
                    Optional.of(
                            (node.text("firstName").orElse("")
                                    + " "
                                    + node.text("lastName").orElse(""))
                                .strip())
                        .filter(name -> !name.isEmpty()));
    if (whole.isEmpty()) {
      return;
    }
    List<Link> links = new ArrayList<>();
    List<String> websites = new ArrayList<>();
    for (DataNode link : node.all("links")) {
      Optional<String> url =
          link.text("url").flatMap(found -> Attachments.web(found, Optional.empty()));
      String type = link.text("linkType").orElse("").toLowerCase(Locale.ROOT);
      boolean own = websites.isEmpty() && type.matches("blog|company[_-]website");
      if (own) {
        url.ifPresent(websites::add);
      } else {
        url.ifPresent(
            found -> links.add(new Link(link.text("title", "linkType").orElse(found), found)));
      }
    }
    Optional<String> tagLine = node.text("tagLine");
    Optional<String> bio = node.text("bio");
    node.text("id")
        .ifPresent(
            id ->
                persons.put(
                    id,
                    new Person(
                        Optional.of(id),
                        Texts.line(whole.get()),
                        bio.or(() -> tagLine),
                        websites.stream().findFirst(),
                        node.text("profilePicture")
                            .flatMap(url -> Attachments.web(url, Optional.empty())),
                        links,
                        node.place())));
  }

  private Optional<Session> session(DataNode node) {
    Optional<String> title = node.text("title").map(Texts::line);
    String status = node.text("status").orElse("Accepted");
    if (title.isEmpty() || !status.equalsIgnoreCase("Accepted")) {
      problems.accept(
          Problem.warning(
              "import-skipped",
              node.place(),
              title.isEmpty()
                  ? "a session without a title is left out"
                  : "\"%s\" is left out: its status is %s".formatted(title.get(), status),
              "change that in Sessionize"));
      return Optional.empty();
    }
    Optional<WrittenTime> start = node.text("startsAt").flatMap(clock::time);
    Optional<WrittenTime> end = node.text("endsAt").flatMap(clock::time);
    boolean pause = node.isTrue("isServiceSession");
    List<Person> speakers =
        node.all("speakers").stream()
            .map(speaker -> persons.get(speaker.text("id").orElse(speaker.text().strip())))
            .filter(Objects::nonNull)
            .toList();
    List<Choice> chosen =
        node.all("categoryItems").stream()
            .map(item -> choices.get(item.text("id").orElse(item.text().strip())))
            .filter(Objects::nonNull)
            .toList();
    return Optional.of(
        new Session(
            node.place(),
            node.text("id"),
            title.get(),
            Optional.empty(),
            pause,
            choice(chosen, Meaning.KIND),
            start,
            Optional.empty(),
            length(start, end),
            node.text("roomId")
                .flatMap(id -> Optional.ofNullable(rooms.get(id)))
                .or(() -> node.text("room").map(Texts::line)),
            choice(chosen, Meaning.TRACK),
            choice(chosen, Meaning.LEVEL),
            choice(chosen, Meaning.LANGUAGE).map(Texts::language),
            chosen.stream()
                .filter(choice -> choice.meaning() == Meaning.TAG)
                .map(Choice::name)
                .toList(),
            speakers,
            node
                .text("recordingUrl")
                .flatMap(url -> Attachments.web(url, Optional.empty()))
                .stream()
                .toList(),
            List.of(),
            List.of(),
            false,
            node.text("description").stream().toList()));
  }

  private static Optional<String> choice(List<Choice> chosen, Meaning meaning) {
    return chosen.stream()
        .filter(choice -> choice.meaning() == meaning)
        .map(Choice::name)
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private Optional<Duration> length(Optional<WrittenTime> start, Optional<WrittenTime> end) {
    ZoneId anywhere = clock.zone().orElse(ZoneOffset.UTC);
    return start.isEmpty() || end.isEmpty()
        ? Optional.empty()
        : Optional.of(Duration.between(start.get().in(anywhere), end.get().in(anywhere)))
            .filter(length -> !length.isNegative() && !length.isZero());
  }
}
