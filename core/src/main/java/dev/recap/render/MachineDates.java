package dev.recap.render;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;

/**
 * Converts dates between the site's zone, in which Freemarker writes them, and the machine's zone,
 * in which JBake and most template engines do. So every machine writes the same day and hour.
 */
final class MachineDates {

  private final ZoneId site;

  MachineDates(ZoneId site) {
    this.site = site;
  }

  /** Moves a date to where the machine's clock shows what the site's zone shows now. */
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

  /** Reverses {@link #toMachineZone}. */
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
