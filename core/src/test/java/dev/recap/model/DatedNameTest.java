package dev.recap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatedNameTest {

  @ParameterizedTest
  @CsvSource({
    "2013-07-02-day-1.md, day-1.md",
    "2013-07-02-day-1, day-1",
    "2013-07-02-2.md, 2.md",
    "2013-07-02.md, 2013-07-02.md",
    "2013-07-02, 2013-07-02",
    "2013-07-02-.md, 2013-07-02-.md",
    "2013-07-02_day-1.md, day-1.md",
    "2013-07-02 day 1.md, day 1.md",
    "2013-7-2-day-1.md, day-1.md",
    "2013_07_02_day-1.md, day-1.md",
    "2013.07.02-day-1.md, day-1.md",
    "2013_07_02.md, 2013_07_02.md"
  })
  void dayIsSplitFromTheRest(String name, String rest) {
    assertThat(DatedName.of(name)).contains(new DatedName(LocalDate.of(2013, 7, 2), rest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "day-1.md",
        "2013-07-day.md",
        "2013-02-30-a.md",
        "2013-07-021-a.md",
        "2013.7.2-a.md",
        "2013-07_02-a.md",
        "20130702-a.md",
        ""
      })
  void otherNamesHaveNoDay(String name) {
    assertThat(DatedName.of(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "content/2013-07-02-a.md, a.md",
    "content/blog/2013-07-02-a/index.md, a",
    "2013-07-02-index.md, index.md"
  })
  void folderOfAnIndexHasItsDay(String path, String rest) {
    assertThat(DatedName.of(new SourcePath(path)))
        .contains(new DatedName(LocalDate.of(2013, 7, 2), rest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"content/2013-07-02-a/slides.md", "index.md", "2013-07-02/b/index.md"})
  void otherFoldersAreIgnored(String path) {
    assertThat(DatedName.of(new SourcePath(path))).isEmpty();
  }
}
