package dev.recap.render.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The rules of time zones, from the files that the library brings; its own registry would ask a
 * server for newer ones. Of a zone's history a calendar gets what counts on its days.
 */
final class TimeZoneRules {

  private static final int HALF_A_YEAR = 183;

  private final Map<ZoneId, Optional<VTimeZone>> zones = new HashMap<>();
  private final Map<Wanted, Optional<VTimeZone>> found = new HashMap<>();

  private record Wanted(ZoneId zone, List<LocalDate> days) {}

  /**
   * A zone as calendars have it; nothing for one that the library doesn't know as Java does, whose
   * hours are then better written in UTC.
   */
  synchronized Optional<VTimeZone> on(List<LocalDate> days, ZoneId zone) {
    return found.computeIfAbsent(new Wanted(zone, days), this::find);
  }

  private Optional<VTimeZone> find(Wanted wanted) {
    Set<Observance> all = new LinkedHashSet<>();
    for (LocalDate day : wanted.days()) {
      List<Observance> ofDay = around(day.atTime(LocalTime.NOON).atZone(wanted.zone()));
      if (ofDay.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(ofDay);
    }
    if (all.isEmpty()) {
      return Optional.empty();
    }
    VTimeZone zone = new VTimeZone(new ComponentList<>(List.copyOf(all)));
    zone.add(new TzId(wanted.zone().getId()));
    return Optional.of(zone);
  }

  /** The day's own, and that of the other half of the year, as programs expect both. */
  private List<Observance> around(ZonedDateTime noon) {
    List<Observance> found = new ArrayList<>();
    for (ZonedDateTime time :
        List.of(noon.minusDays(HALF_A_YEAR), noon.minusDays(1), noon.plusDays(1))) {
      Optional<Observance> observance = at(time);
      if (observance.isEmpty()) {
        return List.of();
      }
      found.add(observance.get());
    }
    return found;
  }

  private Optional<Observance> at(ZonedDateTime time) {
    return zones
        .computeIfAbsent(time.getZone(), TimeZoneRules::read)
        .flatMap(zone -> Optional.ofNullable(zone.getApplicableObservance(time)))
        .filter(
            found ->
                Optional.ofNullable(found.getTimeZoneOffsetTo())
                    .map(TzOffsetTo::getOffset)
                    .filter(time.getOffset()::equals)
                    .isPresent());
  }

  private static Optional<VTimeZone> read(ZoneId zone) {
    if (zone.normalized() instanceof ZoneOffset) {
      return Optional.empty();
    }
    try (InputStream file =
        VTimeZone.class.getResourceAsStream("/zoneinfo/" + zone.getId() + ".ics")) {
      return file == null
          ? Optional.empty()
          : new CalendarBuilder()
              .build(file).getComponents(Component.VTIMEZONE).stream()
                  .map(VTimeZone.class::cast)
                  .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserException e) {
      throw new IllegalStateException(e);
    }
  }
}
