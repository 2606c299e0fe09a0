package dev.recap.render.calendar;

import dev.recap.render.calendar.CalendarEvent.When;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Calendars as text, with lines of any length. Thread-safe. */
final class CalendarSerializer {

  private static final String MAKER = "-//Recap//Talks//EN";

  private final TimeZoneRules zones = new TimeZoneRules();

  String serialize(CalendarEntries entries) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(MAKER));
    calendar.add(ImmutableVersion.VERSION_2_0);
    // The name by RFC 7986, and as programs knew it before.
    calendar.add(new Name(line(entries.name())));
    calendar.add(new XProperty("X-WR-CALNAME", line(entries.name())));
    Optional<VTimeZone> zone = zones.on(days(entries), entries.zone());
    zone.ifPresent(calendar::add);
    Function<OffsetDateTime, Temporal> clock =
        zone.isPresent()
            ? time -> time.atZoneSameInstant(entries.zone())
            : OffsetDateTime::toInstant;
    entries.appointments().forEach(entry -> calendar.add(event(entry, clock)));
    return calendar.toString();
  }

  private static List<LocalDate> days(CalendarEntries entries) {
    ZoneId zone = entries.zone();
    return entries.appointments().stream()
        .map(CalendarEvent::when)
        .flatMap(when -> when instanceof When.Hours hours ? times(hours) : Stream.empty())
        .map(time -> time.atZoneSameInstant(zone).toLocalDate())
        .distinct()
        .toList();
  }

  private static Stream<OffsetDateTime> times(When.Hours hours) {
    return Stream.concat(Stream.of(hours.start()), hours.end().stream());
  }

  private static VEvent event(CalendarEvent entry, Function<OffsetDateTime, Temporal> clock) {
    // Else the library sets DTSTAMP, to now.
    VEvent event = new VEvent(false);
    event.add(new Uid(entry.uid()));
    event.add(new DtStamp(entry.changed()));
    if (entry.when() instanceof When.Hours hours) {
      event.add(new DtStart<>(clock.apply(hours.start())));
      hours.end().ifPresent(end -> event.add(new DtEnd<>(clock.apply(end))));
    } else if (entry.when() instanceof When.Days days) {
      event.add(new DtStart<>(days.first()));
      // The first day that is no longer part of it.
      event.add(new DtEnd<>(days.last().plusDays(1)));
    }
    event.add(new Summary(line(entry.title())));
    if (!entry.description().isEmpty()) {
      event.add(new Description(clean(entry.description())));
    }
    entry.location().ifPresent(location -> event.add(new Location(line(location))));
    event.add(new Url(URI.create(entry.url())));
    if (!entry.categories().isEmpty()) {
      event.add(new Categories(new TextList(entry.categories().toArray(String[]::new))));
    }
    return event;
  }

  private static String line(String text) {
    return clean(text).replaceAll("\\s+", " ");
  }

  /** Without the control characters that a calendar can't have. */
  private static String clean(String text) {
    return text.replace("\r", "").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
  }
}
