package dev.recap.content.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");

  @ParameterizedTest
  @CsvSource({
    "2013-07-01, 2013-07-01T00:00+03:00",
    "2013-12-01, 2013-12-01T00:00+02:00",
    "2013-07-01T21:54:00+02:00, 2013-07-01T21:54+02:00",
    "2013-07-01T21:54:00+0200, 2013-07-01T21:54+02:00",
    "2013-07-01T21:54:00-05, 2013-07-01T21:54-05:00",
    "2013-07-01T21:54:00Z, 2013-07-01T21:54Z",
    "2013-07-01t21:54:00z, 2013-07-01T21:54Z",
    "2013-07-01T21:54, 2013-07-01T21:54+03:00",
    "2013-07-01T21:54:09, 2013-07-01T21:54:09+03:00",
    "2013-07-01 21:54, 2013-07-01T21:54+03:00",
    "2013-07-01 21:54:00 +0300, 2013-07-01T21:54+03:00",
    "2013-07-01 21:54 -03:30, 2013-07-01T21:54-03:30",
    "2013-07-01 18:54:00 UTC, 2013-07-01T18:54Z",
    "2013-07-01T21:54:00.25+03:00, 2013-07-01T21:54:00.25+03:00",
    "2013-07-01 00:00:00.000000000 Z, 2013-07-01T00:00Z",
    "2012-02-29, 2012-02-29T00:00+02:00",
    "2013-7-1, 2013-07-01T00:00+03:00",
    "2013-7-1 3:28, 2013-07-01T03:28+03:00",
    "2013-07-01T3:28:09, 2013-07-01T03:28:09+03:00",
    "2013-07-01T9:05Z, 2013-07-01T09:05Z",
    "2013-07-01 9:05:00 +2, 2013-07-01T09:05+02:00",
    "2013-07-01 9:05 -3:30, 2013-07-01T09:05-03:30",
    "2013/07/01, 2013-07-01T00:00+03:00",
    "2013/7/1 21:54:00 +0200, 2013-07-01T21:54+02:00",
    "2013.07.01 9:30, 2013-07-01T09:30+03:00",
    "' 2013-07-01 ', 2013-07-01T00:00+03:00"
  })
  void dateKeepsTheOffsetOfItsAuthor(String written, String meant) {
    assertThat(DateText.parse(written, ATHENS)).contains(OffsetDateTime.parse(meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2013-02-30",
        "2013-13-01",
        "2013-07-01 25:00",
        "2013-07-01T21:54+19:00",
        "2013-07/01",
        "13-07-01",
        "2013-07-01 9:5",
        "2013-07-01 9:05 PM",
        "2013-07-01 9:05 +02:60",
        "01/07/2013",
        "1 July 2013",
        "2013",
        "20130701",
        "2013-07-01 21",
        "now",
        ""
      })
  void otherTextsAreNotDates(String written) {
    assertThat(DateText.parse(written, ATHENS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2013-02-30 | February 2013 has 28 days",
        "2013-13-01 | months run from 01 to 12; the order is year, month, day",
        "2013-07-01 25:00 | times run from 00:00:00 to 23:59:59, offsets from -18:00 to +18:00",
        "2013-7-1 9:30 pm | write the day as 2013-07-01; a time goes after it as 21:54",
        "2013-7-45 | July 2013 has 31 days",
        "01/07/2013 | write the year first: 2013-07-01, or 2013-01-07 if the month came first",
        "31.07.2013 | write the year first: 2013-07-31",
        "07-31-2013 | write the year first: 2013-07-31",
        "7/7/2013 | write the year first: 2013-07-07",
        "45/45/2013 | write 2013-07-01, 2013-07-01 21:54 or 2013-07-01T21:54:00+03:00, for example",
        "tomorrow | write 2013-07-01, 2013-07-01 21:54 or 2013-07-01T21:54:00+03:00, for example"
      })
  void hintSaysWhatToWrite(String written, String hint) {
    assertThat(DateText.hint(written)).isEqualTo(hint);
  }
}
