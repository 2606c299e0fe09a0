package dev.recap.importer.conference;

import dev.recap.importer.conference.Programme.Person;
import dev.recap.importer.conference.Programme.Session;
import dev.recap.importer.conference.Programme.Track;
import dev.recap.importer.model.ExportException;
import dev.recap.model.WrittenTime;
import dev.recap.problem.Problem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the schedules of pretalx and frab: {@code schedule.json} and {@code schedule.xml}, which
 * have the same content. Of a person only the name, the biography, the picture and the identity are
 * read.
 */
final class FrabSchedule {

  /** The titles of breaks, with up to three other words. */
  private static final Pattern BREAK =
      Pattern.compile(
          "(?iu)(\\S+ ){0,3}(\\S*breaks?|breakfast|lunch|dinner|\\S*pause|coffee|registration"
              + "|check-?in|doors open|einlass)( \\S+){0,3}");

  private static final Pattern BREAK_KIND = Pattern.compile("(?i)breaks?|pause|service|logistics");

  private final Optional<String> base;
  private final Optional<LocalDate> first;
  private final Clock clock;
  private final Consumer<Problem> problems;
  private final List<Session> sessions = new ArrayList<>();
  private final Set<String> rooms = new LinkedHashSet<>();
  private final Set<String> tracks = new LinkedHashSet<>();

  private FrabSchedule(
      Optional<String> base, Optional<LocalDate> first, Clock clock, Consumer<Problem> problems) {
    this.base = base;
    this.first = first;
    this.clock = clock;
    this.problems = problems;
  }

  /**
   * Reads a schedule.
   *
   * @param root the object or element {@code schedule}, or the object around it
   * @param zone of a schedule that does not say its own
   * @param problems receives what cannot be read
   * @throws ExportException if it is no schedule
   */
  static Programme read(DataNode root, Optional<ZoneId> zone, Consumer<Problem> problems)
      throws ExportException {
    DataNode schedule = root.first("schedule").orElse(root);
    DataNode conference =
        schedule
            .first("conference")
            .orElseThrow(
                () ->
                    new ExportException(
                        root.place(),
                        "the schedule names no conference",
                        "export it as schedule.json or schedule.xml"));
    Optional<ZoneId> own = conference.text("time_zone_name").flatMap(Clock::zone);
    Optional<LocalDate> first = conference.text("start").flatMap(Clock::day);
    FrabSchedule reader =
        new FrabSchedule(
            schedule
                .text("base_url")
                .or(() -> conference.text("base_url"))
                .map(url -> url.replaceFirst("/+$", "")),
            first,
            new Clock(own.or(() -> zone)),
            problems);
    conference.all("rooms").forEach(room -> room.text("name").ifPresent(reader.rooms::add));
    List<DataNode> days = new ArrayList<>(conference.all("days"));
    days.addAll(schedule.all("day"));
    for (DataNode day : days) {
      reader.day(day);
    }
    return new Programme(
        conference.text("title").map(Texts::line),
        first,
        conference.text("end").flatMap(Clock::day),
        own.or(() -> zone),
        conference
            .text("url")
            .or(() -> schedule.text("url"))
            .flatMap(url -> Attachments.web(url, Optional.empty())),
        List.copyOf(reader.rooms),
        reader.tracks(conference),
        Sessions.inOrder(reader.sessions, List.copyOf(reader.rooms)));
  }

  private List<Track> tracks(DataNode conference) {
    List<Track> named = new ArrayList<>();
    for (DataNode track : conference.all("tracks")) {
      List<DataNode> inner = track.all("track");
      for (DataNode each : inner.isEmpty() ? List.of(track) : inner) {
        each.text("name")
            .map(Texts::line)
            .ifPresent(
                name -> named.add(new Track(name, each.text("color").filter(Texts::isColor))));
      }
    }
    tracks.stream()
        .filter(name -> named.stream().noneMatch(track -> track.name().equals(name)))
        .forEach(name -> named.add(new Track(name, Optional.empty())));
    return named;
  }

  private void day(DataNode day) {
    Optional<LocalDate> date = day.text("date").flatMap(Clock::day);
    LocalTime begins =
        day.text("day_start", "start")
            .flatMap(clock::time)
            .flatMap(WrittenTime::time)
            .orElse(Clock.nightEnds());
    for (DataNode room : day.all("rooms")) {
      // In JSON, the rooms are an object by name.
      for (DataNode session : room.children()) {
        session(session, session.name(), date, begins);
      }
    }
    for (DataNode room : day.all("room")) {
      for (DataNode session : room.all("event")) {
        session(session, room.text("name").orElse(""), date, begins);
      }
    }
  }

  private void session(
      DataNode node, String roomOfList, Optional<LocalDate> date, LocalTime begins) {
    Optional<String> title = node.text("title").map(Texts::line);
    if (title.isEmpty()) {
      problems.accept(
          Problem.warning(
              "import-skipped",
              node.place(),
              "a session without a title is left out",
              "give it a title in the other system"));
      return;
    }
    Optional<String> room =
        node.text("room").or(() -> Optional.of(roomOfList).filter(name -> !name.isBlank()));
    room.map(Texts::line).ifPresent(rooms::add);
    Optional<String> track = node.text("track").map(Texts::line);
    track.ifPresent(tracks::add);
    Optional<WrittenTime> start = start(node, date, begins);
    if (start.isEmpty()) {
      problems.accept(
          Problem.warning(
              "import-time",
              node.place(),
              "\"%s\" has no time that can be read".formatted(title.get()),
              "correct its date and start in the other system"));
    }
    List<Person> speakers = persons(node);
    Optional<String> kind = node.text("type").map(Texts::line);
    boolean pause =
        kind.filter(found -> BREAK_KIND.matcher(found).matches()).isPresent()
            || (speakers.isEmpty() && BREAK.matcher(title.get()).matches());
    Attachments attachments = Attachments.of(node, base);
    sessions.add(
        new Session(
            node.place(),
            node.text("guid").or(() -> node.text("code")).or(() -> node.text("id")),
            title.get(),
            node.text("subtitle").map(Texts::line),
            pause,
            kind,
            start,
            start.flatMap(
                time ->
                    date.or(() -> Clock.dayBefore(time, first))
                        .filter(day -> !day.equals(time.day()))),
            node.text("duration").flatMap(Clock::duration),
            room.map(Texts::line),
            track,
            Optional.empty(),
            node.text("language"),
            List.of(),
            speakers,
            attachments.videos(),
            attachments.slides(),
            attachments.links(),
            node.isTrue("do_not_record")
                || node.first("recording").filter(found -> found.isTrue("optout")).isPresent(),
            Texts.distinct(node.text("abstract"), node.text("description"))));
  }

  /** Returns the time of a session, of which old schedules give only the hour. */
  private Optional<WrittenTime> start(
      DataNode node, Optional<LocalDate> date, LocalTime dayBegins) {
    Optional<WrittenTime> whole = node.text("date").flatMap(clock::time);
    if (whole.isPresent()) {
      return whole;
    }
    Optional<LocalTime> hour = node.text("start").flatMap(Clock::hour);
    return date.isEmpty() || hour.isEmpty()
        ? Optional.empty()
        : Optional.of(
            clock.of(
                LocalDateTime.of(
                    hour.get().isBefore(dayBegins) ? date.get().plusDays(1) : date.get(),
                    hour.get())));
  }

  private List<Person> persons(DataNode session) {
    List<Person> persons = new ArrayList<>();
    for (DataNode node : session.all("persons")) {
      List<DataNode> inner = node.all("person");
      for (DataNode person : inner.isEmpty() ? List.of(node) : inner) {
        Optional<String> name =
            person
                .text("public_name", "name", "full_public_name")
                .or(() -> Optional.of(person.text()).filter(text -> !text.isBlank()))
                .map(Texts::line);
        name.ifPresent(
            found ->
                persons.add(
                    new Person(
                        person
                            .text("guid")
                            .or(() -> person.text("code"))
                            .or(() -> person.text("id")),
                        found,
                        person.text("biography"),
                        Optional.empty(),
                        person
                            .text("avatar", "avatar_url")
                            .flatMap(url -> Attachments.web(url, base)),
                        List.of(),
                        person.place())));
      }
    }
    return persons;
  }
}
