package dev.recap.talks.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.links.BuiltInAnchors;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Joins short cues and broken lines to paragraphs. */
class ParagraphsTest {

  /** Returns words of which no six occur twice in a row. */
  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
  }

  /** Returns a few words per line. */
  private static String lines(int from, int to) {
    return IntStream.iterate(from, i -> i < to, i -> i + 5)
        .mapToObj(i -> " " + words(i, Math.min(to, i + 5)) + " \n")
        .collect(Collectors.joining());
  }

  /** Returns a cue of one second with a number as its text. */
  private static String cue(int second, String text) {
    return String.format(
        Locale.ROOT,
        "00:%02d:%02d.000 --> 00:%02d:%02d.900\n%s\n\n",
        second / 60,
        second % 60,
        second / 60,
        second % 60,
        text);
  }

  @Test
  void linesWithoutPunctuationBecomeReadableParagraphs() {
    List<Paragraph> paragraphs = ParsedFile.of("talk.txt", lines(0, 1000)).paragraphs();
    assertThat(paragraphs).hasSizeBetween(12, 30);
    assertThat(paragraphs.stream().map(Paragraph::text).collect(Collectors.joining(" ")))
        .isEqualTo(words(0, 1000));
    assertThat(paragraphs).allSatisfy(p -> assertThat(p.text().length()).isLessThanOrEqualTo(650));
  }

  @Test
  void veryLongLineIsSplitInTheSameWay() {
    List<Paragraph> paragraphs = ParsedFile.of("talk.txt", words(0, 1000)).paragraphs();
    assertThat(paragraphs).hasSizeBetween(12, 30);
  }

  @Test
  void paragraphsEndWithASentence() {
    String sentences =
        lines(0, 120)
            .replace("word29 ", "word29. ")
            .replace("word57 ", "word57? ")
            .replace("word88 ", "word88. ")
            .replace("word119 ", "word119! ");
    assertThat(ParsedFile.of("talk.txt", sentences).paragraphs())
        .extracting(paragraph -> paragraph.text().replaceFirst(".* ", ""))
        .containsExactly("word57?", "word119!");
  }

  @Test
  void cuesOfASentenceAreJoined() {
    assertThat(
            ParsedFile.of("talk.vtt", "WEBVTT\n\n" + cue(1, "We wait") + cue(2, "for the doors."))
                .folded())
        .containsExactly("0:01 We wait for the doors.");
  }

  @Test
  void pausesChaptersAndSpeakersBeginParagraphs() {
    assertThat(
            ParsedFile.of(
                    "talk.vtt",
                    "WEBVTT\n\n"
                        + cue(1, "One.")
                        + cue(6, "Two.")
                        + cue(7, "Three.")
                        + cue(8, ">> ADA: Four.")
                        + cue(9, "Five.")
                        + cue(10, ">> Six."))
                .folded(
                    new Chapter(Timestamp.BEGINNING, "Start"),
                    new Chapter(new Timestamp(7_000), "End")))
        .containsExactly(
            "# Start 0:01 One.",
            "0:06 Two.",
            "# End 0:07 Three.",
            "0:08 ADA: Four. Five.",
            "0:10 Six.");
  }

  @Test
  void namesAreInCapitalsOrOccurMoreThanOnce() {
    assertThat(
            ParsedFile.of(
                    "talk.txt",
                    "Ada: Good morning.\n"
                        + "The plan: none.\n"
                        + "DR. BO B.: Hello.\n"
                        + "Ada: Shall we?\n"
                        + "ADA:\n"
                        + "Yes.\n")
                .folded())
        .containsExactly(
            "Ada: Good morning. The plan: none.",
            "DR. BO B.: Hello.",
            "Ada: Shall we?",
            "ADA: Yes.");
  }

  @Test
  void blankLinesSeparateParagraphs() {
    assertThat(ParsedFile.of("talk.txt", "One\nmore.\n\n\nTwo.\n").folded())
        .containsExactly("One more.", "Two.");
  }

  @ParameterizedTest
  @CsvSource({"[Music]", "[applause and cheers]", "(laughter)", "♪ a song ♪", "*sighs*"})
  void soundsAreParagraphsWithoutRepetition(String sound) {
    assertThat(
            ParsedFile.of("talk.txt", "before\n" + (sound + "\n").repeat(3) + "after\n").folded())
        .containsExactly("before", "SOUND " + sound, "after");
  }

  @Test
  void bracketsWithinASentenceStay() {
    assertThat(ParsedFile.of("talk.txt", "they (all of them) say [inaudible] twice\n").folded())
        .containsExactly("they (all of them) say [inaudible] twice");
  }

  @Test
  void linesMayBeginWithATime() {
    assertThat(
            ParsedFile.of(
                    "talk.txt",
                    "[0:05] One.\n\n(00:01:02) - Two.\n\n[1:00:00]\nThree.\n\n9:30 is early.\n")
                .folded())
        .containsExactly("0:05 One.", "1:02 Two.", "1:00:00 Three.", "1:00:00 9:30 is early.");
  }

  @Test
  void timesNeedNoBracketsIfTheFirstHasNone() {
    assertThat(ParsedFile.of("talk.txt", "0:00\nOne\n\n1:05 Two\n\n0:30 at noon\n").folded())
        .containsExactly("0:00 One", "1:05 Two", "1:05 0:30 at noon");
  }

  @Test
  void nearlyEqualRepetitionsAreMarked() {
    String again = lines(0, 200).replace("word70 ", "ward70 ").replace("word115", "wired");
    List<Paragraph> paragraphs =
        ParsedFile.of("talk.txt", lines(0, 200) + lines(500, 600) + again + lines(700, 800))
            .paragraphs();
    assertThat(
            paragraphs.stream()
                .filter(p -> p.kind() == Paragraph.Kind.REPEAT)
                .map(Paragraph::text)
                .collect(Collectors.joining(" ")))
        .startsWith("word0 word1")
        .endsWith("word199")
        .contains("wired");
    assertThat(paragraphs.get(0).text()).startsWith("word0 ");
    assertThat(paragraphs.get(0).kind()).isEqualTo(Paragraph.Kind.SPEECH);
    assertThat(paragraphs.get(paragraphs.size() - 1).kind()).isEqualTo(Paragraph.Kind.SPEECH);
  }

  @Test
  void repeatedPhraseIsNotARepetition() {
    String text =
        lines(0, 100)
            + "at the end of the day it works\n"
            + lines(200, 300)
            + "at the end of the day it works\n"
            + lines(400, 500);
    assertThat(ParsedFile.of("talk.txt", text).paragraphs())
        .extracting(Paragraph::kind)
        .containsOnly(Paragraph.Kind.SPEECH);
  }

  @ParameterizedTest
  @CsvSource({
    "0:00, 0, 0:00, t=0s",
    "1:02, 62, 1:02, t=1m2s",
    "62:03, 3723, 1:02:03, t=1h2m3s",
    "1:00:05, 3605, 1:00:05, t=1h0m5s",
    "00:01:02.999, 62, 1:02, t=1m2s",
    "100:00:00, 360000, 100:00:00, t=100h0m0s"
  })
  void timestampHasAClockAndAnAnchor(String text, long seconds, String clock, String anchor) {
    Timestamp timestamp = Timestamp.ofClock(text).orElseThrow();
    assertThat(timestamp.seconds()).isEqualTo(seconds);
    assertThat(timestamp.clock()).isEqualTo(clock);
    assertThat(timestamp.anchor()).isEqualTo(anchor).matches(BuiltInAnchors::has);
  }

  @ParameterizedTest
  @CsvSource({"t=", "t=x", "t", "t=1s2h", "x=1s"})
  void otherAnchorsAreNotTimestamps(String anchor) {
    assertThat(BuiltInAnchors.has(anchor)).isFalse();
  }
}
