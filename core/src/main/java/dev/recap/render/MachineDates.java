package dev.recap.render;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;

/**
 * Dates for what writes them by the machine's clock, as most template engines do and as JBake reads
 * and writes them itself. Freemarker's templates write them by the site's. A date is moved on its
 * way, so that the same day and hour come out on every machine.
 */
final class MachineDates {

  private final ZoneId site;

  MachineDates(ZoneId site) {
    this.site = site;
  }

  /** A date that Freemarker shows in the site's zone. */
  Date toMachineZone(Date ofSite) {
    LocalDateTime shown = LocalDateTime.ofInstant(ofSite.toInstant(), site);
    Calendar clock =
        new GregorianCalendar(
            shown.getYear(),
            shown.getMonthValue() - 1,
            shown.getDayOfMonth(),
            shown.getHour(),
            shown.getMinute(),
            shown.getSecond());
    clock.set(Calendar.MILLISECOND, shown.getNano() / 1_000_000);
    return clock.getTime();
  }

  /** The way back. */
  Date toSiteZone(Date ofMachine) {
    Calendar clock = new GregorianCalendar();
    clock.setTime(ofMachine);
    LocalDateTime shown =
        LocalDateTime.of(
                clock.get(Calendar.YEAR),
                clock.get(Calendar.MONTH) + 1,
                clock.get(Calendar.DAY_OF_MONTH),
                clock.get(Calendar.HOUR_OF_DAY),
                clock.get(Calendar.MINUTE),
                clock.get(Calendar.SECOND))
            .plusNanos(clock.get(Calendar.MILLISECOND) * 1_000_000L);
    return Date.from(shown.atZone(site).toInstant());
  }
}
