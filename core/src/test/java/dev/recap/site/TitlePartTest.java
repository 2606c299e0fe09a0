package dev.recap.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles that sound like a part of a series, and those that only have a number in them. */
class TitlePartTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Mist.io at EuroPython 2013: Day 3      | Mist.io at EuroPython 2013 | 3  | -
          EuroPython 2013 : day 1                | EuroPython 2013            | 1  | -
          EuroPython 2013\u00A0: Day 1           | EuroPython 2013            | 1  | -
          Day by day: Day 12                     | Day by day                 | 12 | -
          Improving EmberJS performance part 1   | Improving EmberJS performance | 1 | -
          PyCon 2011, part 2: Four ways to serve | PyCon 2011                 | 2  | -
          PyCon 2011 - Part 2 – Four ways        | PyCon 2011                 | 2  | -
          Sockets, Part 2 - the return           | Sockets                    | 2  | -
          Sockets (part 4)                       | Sockets                    | 4  | -
          Sockets [PART 4]                       | Sockets                    | 4  | -
          Sockets. Part 4.                       | Sockets                    | 4  | -
          Sockets, part 2 of 4                   | Sockets                    | 2  | 4
          Sockets (part 2/4): what reads them    | Sockets                    | 2  | 4
          A cluster of our own: step 2           | A cluster of our own       | 2  | -
          A cluster of our own STEP 3!           | A cluster of our own       | 3  | -
          Zones of a database (1/2)              | Zones of a database        | 1  | 2
          Zones of a database (3/2)              | Zones of a database        | 3  | 2
          Zones of a database (2 of 2)           | Zones of a database        | 2  | 2
          Zones of a database 2/3                | Zones of a database        | 2  | 3
          Zones of a database: 1/2               | Zones of a database        | 1  | 2
          What's new in C++ (1/2)                | What's new in C++          | 1  | 2
          Florence: Day 1, part 2                | Florence: Day 1            | 2  | -
          Florence: Day 0                        | Florence                   | 0  | -
          Florenz, Teil eins – Day 2             | Florenz, Teil eins         | 2  | -
          """)
  void aPartHasAStemAndANumber(String title, String stem, int part, Integer total) {
    assertThat(TitlePart.of(title)).contains(new TitlePart(stem, part, Optional.ofNullable(total)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Python 3",
        "EuroPython 2013",
        "24/7 support",
        "Support 24/7",
        "Half of it: 1/2 price",
        "Day 1",
        "(1/2)",
        "Part 2: The return",
        "Summer: Day 1 of the rest",
        "Our day 2 of sprinting",
        "What happened on day 2, in pictures",
        "Happy Pi Day 2015",
        "My 30th birthday 3",
        "Counterpart 2",
        "Notes: part two",
        "The ratio is 16/9",
        "On 7/07/2013",
        "Room 101",
        "A walk: 5-step 3"
      })
  void otherNumbersAreNoPart(String title) {
    assertThat(TitlePart.of(title)).isEmpty();
  }

  /** A title is what somebody pasted, too. */
  @Test
  void longTitlesTakeNoTime() {
    String spaces = " ".repeat(200_000);

    assertThat(TitlePart.of("Florence: day" + spaces + "day (" + spaces)).isEmpty();
    assertThat(TitlePart.of("x (1/2) day 3 ".repeat(20_000) + "end")).isEmpty();
  }
}
