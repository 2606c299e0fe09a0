package dev.recap.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.TemplateDateModel;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatesTest {

  private static final OffsetDateTime EVENING = OffsetDateTime.parse("2025-07-01T23:30:00+09:00");

  @Test
  void textsKeepTheOffset() {
    assertThat(Dates.iso(EVENING)).isEqualTo("2025-07-01T23:30:00+09:00");
    assertThat(Dates.rfc822(EVENING)).isEqualTo("Tue, 1 Jul 2025 23:30:00 +0900");
  }

  @Test
  void templatesShowTheAuthorsLocalTimeInTheSitesZone() throws Exception {
    Dates dates = new Dates(ZoneId.of("Europe/Berlin"));

    TemplateDateModel date = (TemplateDateModel) dates.local(Optional.of(EVENING));

    // 23:30 in Berlin, although the author's moment was 16:30 there.
    assertThat(date.getAsDate().toInstant()).isEqualTo(Instant.parse("2025-07-01T21:30:00Z"));
    assertThat(dates.local(Optional.empty())).isNull();
  }
}
