package dev.recap.talks.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WebVTT and SubRip, by their rules and as people write them. */
class SubtitlesTest {

  @Test
  void webVttHasCuesAmongNotesStylesAndRegions() {
    ParsedFile parsed =
        ParsedFile.of(
            "talk.vtt",
            """
            WEBVTT - a title
            Kind: captions
            Language: de

            STYLE
            ::cue { color: red }

            REGION
            id:low

            NOTE
            Not for readers.

            intro
            00:01.000 --> 00:02.500 align:start position:0%
            The doors
            are open.

            100:00:02.500 --> 100:00:04.000
            Later.
            """);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.cues())
        .containsExactly(
            "00:00:01.000-00:00:02.500 The doors are open.", "100:00:02.500-100:00:04.000 Later.");
    assertThat(parsed.result().transcript().language()).contains("de");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <v Ada>Hello                              | Ada: Hello
          <v.loud.far Ada L.>Hello</v>              | Ada L.: Hello
          a <c.yellow>b</c> <i>c</i> <b>d</b>       | a b c d
          one <00:00:01.500><c>two</c>              | one two
          <lang it>ciao</lang> &amp; &lt;you&gt;    | ciao & <you>
          5 &gt; 4, and &quot;so&quot; on           | 5 > 4, and "so" on
          never <closed                             | never
          <v >nobody                                | nobody
          ADA: Hello                                | ADA: Hello
          Note: this is no name                     | Note: this is no name
          """)
  void webVttMarkupIsRemoved(String text, String shown) {
    assertThat(
            ParsedFile.of("talk.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n" + text + "\n").cues())
        .containsExactly("00:00:01.000-00:00:02.000 " + shown);
  }

  @Test
  void twoVoicesInOneCueAreTwoSpeakers() {
    assertThat(
            ParsedFile.of(
                    "talk.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Now?\n</v><v Bo>Now.\n")
                .folded())
        .containsExactly("0:01 Ada: Now?", "0:01 Bo: Now.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void allLineEndsAndAByteOrderMarkAreAccepted(String end) {
    String text = "\uFEFFWEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n00:03.000 --> 00:04.000\nTwo\n";
    ParsedFile parsed = ParsedFile.of("talk.vtt", text.replace("\n", end));
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.cues())
        .containsExactly("00:00:01.000-00:00:02.000 One", "00:00:03.000-00:00:04.000 Two");
  }

  @Test
  void subRipMayLackNumbersAndHaveDotsTagsAndBlankLines() {
    ParsedFile parsed =
        ParsedFile.of(
            "talk.srt",
            """
            1
            00:00:01,000 --> 00:00:02,500
            {\\an8}<i>The doors</i>
            are <font color="red">open</font> if a<b.

            00:00:02.5 --> 00:00:04.000 X1:40 X2:600
            We wait.

            And wait.
            3
            00:00:05,000 --> 00:00:06,000
            42
            """);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.cues())
        .containsExactly(
            "00:00:01.000-00:00:02.500 The doors are open if a<b.",
            "00:00:02.500-00:00:04.000 We wait. And wait.",
            "00:00:05.000-00:00:06.000 42");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "talk.vtt | 0:00:01.000 --> 1:00:02.500             | 00:00:01.000-01:00:02.500",
        "talk.vtt | 00:01.000-->00:02.500                   | 00:00:01.000-00:00:02.500",
        "talk.vtt | 00:01.000 --> 00:02.500align:start      | 00:00:01.000-00:00:02.500",
        "talk.vtt | 00:01.000 --> 00:02.500line:0 size:50%  | 00:00:01.000-00:00:02.500",
        "talk.srt | 00:01,000 --> 00:02,500                 | 00:00:01.000-00:00:02.500",
        "talk.srt | 0:0:1,5 --> 0:0:2,50                    | 00:00:01.500-00:00:02.500",
        "talk.srt | 1:02 --> 1:03                           | 00:01:02.000-00:01:03.000",
        "talk.srt | 00:00:01,0001 --> 00:00:02,500000       | 00:00:01.000-00:00:02.500",
        "talk.srt | 00:00:01,000 --> 00:00:02,500X1:40 X2:600 | 00:00:01.000-00:00:02.500",
      })
  void timesThatBrowsersAndPlayersReadAreRead(String name, String timing, String times) {
    String header = name.endsWith(".vtt") ? "WEBVTT\n\n" : "";
    ParsedFile parsed = ParsedFile.of(name, header + timing + "\nHello\n");

    assertThat(parsed.cues()).containsExactly(times + " Hello");
    assertThat(parsed.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"00:01.0", "00:01", "0:01.000", "00:1.000", "00:01.0000"})
  void cueThatSomeBrowsersDoNotShowIsReadAndReported(String time) {
    ParsedFile parsed = ParsedFile.of("talk.vtt", "WEBVTT\n\n" + time + " --> 00:02.500\nHello\n");

    assertThat(parsed.cues()).containsExactly("00:00:01.000-00:00:02.500 Hello");
    assertThat(parsed.problems())
        .containsExactly(
            "content/talk.vtt:3:1: some browsers don't show the cue, because of the time \""
                + time
                + "\" [bad-cue] write times as in 00:01:02.500");
  }

  @Test
  void malformedCueIsReportedAndSkipped() {
    ParsedFile parsed =
        ParsedFile.of(
            "talk.vtt",
            """
            WEBVTT

            00:01,000 --> 00:02.000
            A comma.

            00:02.000 -->
            No end.

            00:05.000 --> 00:04.000
            Backwards.

            A stray line.

            00:06.000 --> 00:07.000
            Fine.
            """);
    assertThat(parsed.cues())
        .containsExactly("00:00:05.000-00:00:05.000 Backwards.", "00:00:06.000-00:00:07.000 Fine.");
    assertThat(parsed.problems())
        .containsExactly(
            "content/talk.vtt:3:1: the time \"00:01,000\" can't be read [bad-cue]"
                + " write times as in 00:01:02.500",
            "content/talk.vtt:6:14: the cue lacks one of its two times [bad-cue]"
                + " write times as in 00:01:02.500",
            "content/talk.vtt:9:15: the cue ends at 00:04.000, before it begins at 00:05.000"
                + " [bad-cue] write the time when it ends after the arrow",
            "content/talk.vtt:12:1: the text \"A stray line.\" has no time [bad-cue]"
                + " put a line with its times above it: 00:01:02.500 --> 00:01:05.000");
  }

  @Test
  void webVttWithoutItsFirstLineIsRead() {
    ParsedFile parsed = ParsedFile.of("talk.vtt", "00:01.000 --> 00:02.000\nHello\n");
    assertThat(parsed.cues()).containsExactly("00:00:01.000-00:00:02.000 Hello");
    assertThat(parsed.problems())
        .containsExactly(
            "content/talk.vtt:1: the file doesn't begin with the line WEBVTT [bad-transcript]"
                + " put a line WEBVTT and a blank line before everything else");
  }

  @Test
  void onlyTheFirstOfManyProblemsAreReported() {
    ParsedFile parsed = ParsedFile.of("talk.srt", "1\nx --> y\nlost\n\n".repeat(500));
    assertThat(parsed.problems()).hasSize(21).last().asString().contains("480 more cues can't");
  }

  @Test
  void rollUpCaptionsAreReadOnce() {
    assertThat(
            ParsedFile.of(
                    "talk.vtt",
                    """
                    WEBVTT

                    00:00.000 --> 00:02.000
                    \s
                    good<00:00:00.500><c> morning</c>

                    00:02.000 --> 00:02.010
                    good morning
                    \s

                    00:02.010 --> 00:04.000
                    good morning
                    to<00:00:03.000><c> all</c>

                    00:04.000 --> 00:05.000
                    Yes.

                    00:05.000 --> 00:06.000
                    Yes.
                    """)
                .folded())
        .containsExactly("0:00 good morning to all Yes. Yes.");
  }

  @Test
  void otherEncodingIsReported() {
    byte[] latin =
        "WEBVTT\n\n00:01.000 --> 00:02.000\nGr\u00fc\u00dfe\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ParsedFile.of("talk.vtt", latin).problems())
        .containsExactly(
            "content/talk.vtt:4:3: the transcript isn't in UTF-8 [not-utf8] save the file as"
                + " UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"talk.vtt", "talk.srt", "talk.txt", "talk.VTT"})
  void emptyFileIsReported(String name) {
    assertThat(
            ParsedFile.of(
                    name,
                    name.toLowerCase(java.util.Locale.ROOT).endsWith("vtt") ? "WEBVTT" : " \n")
                .problems())
        .containsExactly(
            "content/%s: the transcript is empty [bad-transcript] write what was said, or take the key out of the header"
                .formatted(name));
  }

  @Test
  void unknownFormatIsReported() {
    assertThat(ParsedFile.of("talk.docx", "PK").problems())
        .containsExactly(
            "content/talk.docx: a transcript can't be a file talk.docx [bad-transcript]"
                + " save it as WebVTT (.vtt), SubRip (.srt) or plain text (.txt)");
  }

  /** Parses random bytes, and words of the formats in random order. */
  @ParameterizedTest
  @ValueSource(strings = {"talk.vtt", "talk.srt", "talk.txt"})
  void anyFileIsRead(String name) {
    String[] words = {
      "WEBVTT",
      "\n",
      "\n\n",
      "\r",
      " --> ",
      "00:01.000",
      "00:00:01,5",
      "99999999999:00",
      "<v ",
      "<",
      ">",
      "</v>",
      "&#x110000;",
      "&amp",
      "NOTE",
      "{\\an",
      "[Music]",
      "A: ",
      ">> ",
      "\0",
      "\uD800",
      "."
    };
    Random random = new Random(20_110_314);
    for (int file = 0; file < 300; file++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(words[random.nextInt(words.length)]);
      }
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      for (ParsedFile parsed :
          new ParsedFile[] {ParsedFile.of(name, text.toString()), ParsedFile.of(name, bytes)}) {
        assertThat(parsed.paragraphs()).allSatisfy(p -> assertThat(p.text()).isNotBlank());
        assertThat(parsed.result().transcript().toWebVtt()).startsWith("WEBVTT\n");
      }
    }
  }

  @Test
  void convertedSubtitlesHaveTheSameCues() {
    String said =
        """
        WEBVTT

        00:00:01.000 --> 00:00:02.500
        <v Ada & Bo>1 &lt; 2 --&gt; so

        01:00:02.500 --> 01:00:04.000
        Yes.
        """;
    String written = ParsedFile.of("talk.vtt", said).result().transcript().toWebVtt();
    ParsedFile again = ParsedFile.of("talk.vtt", written);
    assertThat(again.problems()).isEmpty();
    assertThat(again.cues())
        .containsExactly(
            "00:00:01.000-00:00:02.500 Ada & Bo: 1 < 2 --> so", "01:00:02.500-01:00:04.000 Yes.");
  }
}
