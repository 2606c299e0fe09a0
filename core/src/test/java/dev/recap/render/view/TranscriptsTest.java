package dev.recap.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The transcript of a recording in templates, and the problems of its files. */
class TranscriptsTest {

  private static final String VTT =
      """
      -- content/talk.vtt --
      WEBVTT

      00:01.000 --> 00:02.000
      <v Ada>Good morning.

      01:02.000 --> 01:03.000
      <v Bo>A question & an answer.
      """;

  @TempDir Path folder;

  private InlineSite site(String header, String files) {
    return Sites.modern(folder, "site.language=en")
        .with(
            """
            -- templates/post.ftlh --
            ${content.title} ${content.body}<#if content.transcript??>
            <#assign t = content.transcript>
            <i>${t.language} ${t.duration!"-"} ${(t.seconds!0)?c} ${t.vtt!"-"}</i>
            <#list t.chapters as c><b>${c.time} ${c.title} ${c.anchor} ${c.spoken?c}</b></#list>
            <#list t.paragraphs as p><p id="${p.id!}">${p.kind} ${p.time!} ${(p.seconds!0)?c} ${p.speaker!} ${p.text}</p></#list></#if>
            """)
        .with("-- content/2013-07-01-a.md --\n---\ntitle: A\n" + header + "---\nText.\n" + files);
  }

  private static BakedSite baked(InlineSite site) {
    return site.bake().succeeds();
  }

  private static String page(BakedSite baked) {
    return baked.file("2013/07/01/a/index.html");
  }

  @Test
  void aPageShowsItsTranscript() {
    BakedSite baked = baked(site("transcript: talk.vtt\n", VTT));
    assertThat(page(baked))
        .contains("<i>en 1:03 63 talk.vtt</i>")
        .contains("<p id=\"t=1s\">speech 0:01 1 Ada Good morning.</p>")
        .contains("<p id=\"t=1m2s\">speech 1:02 62 Bo A question &amp; an answer.</p>");
    assertThat(baked.file("talk.vtt")).startsWith("WEBVTT");
  }

  @Test
  void chaptersAreListedInTheHeaderOrInAFile() {
    String inFile =
        "-- content/parts.vtt --\n"
            + "WEBVTT\n\n"
            + "00:00.000 --> 01:00.000\n"
            + "Doors\n\n"
            + "01:00.000 --> 02:00.000\n"
            + "Questions\n";
    String listed = "chapters: [\"0:00 Doors\", \"[1:00] - Questions\", \"1:30:00 Never\"]\n";
    assertThat(page(baked(site("transcript: talk.vtt\nchapters: parts.vtt\n", VTT + inFile))))
        .contains("<b>0:00 Doors t=0s true</b><b>1:00 Questions t=1m0s true</b>");
    assertThat(page(baked(site("transcript: talk.vtt\n" + listed, VTT))))
        .contains(
            "<b>0:00 Doors t=0s true</b><b>1:00 Questions t=1m0s true</b><b>1:30:00 Never t=1h30m0s"
                + " false</b>");
    assertThat(page(baked(site("chapters: |\n  0:00 Doors\n", ""))))
        .contains("<b>0:00 Doors t=0s false</b>");
    assertThat(page(baked(site("chapters:\n  0:00: Doors\n", ""))))
        .contains("<b>0:00 Doors t=0s false</b>");
  }

  @Test
  void subRipIsWrittenAnewForBrowsers() {
    String srt = "-- content/talk.srt --\n1\n00:00:01,000 --> 00:00:02,000\n<i>Hello</i>\n";
    BakedSite baked = baked(site("transcript: talk.srt\n", srt));
    assertThat(page(baked)).contains("<i>en 0:02 2 talk.vtt</i>");
    assertThat(baked.file("talk.vtt")).isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHello");
    assertThat(baked.file("talk.srt")).contains("<i>Hello</i>");
  }

  @Test
  void webVttThatLiesBesideSubRipStays() {
    String srt = "-- content/talk.srt --\n1\n00:00:01,000 --> 00:00:02,000\nHello\n";
    BakedSite baked = baked(site("transcript: talk.srt\n", srt + VTT));
    assertThat(baked.file("talk.vtt")).contains("Good morning.");
  }

  @Test
  void subRipThatNoDocumentNamesIsOnlyCopied() {
    String srt = "-- content/talk.srt --\n1\n00:00:01,000 --> 00:00:02,000\nHello\n";
    assertThat(baked(site("", srt)).paths()).contains("talk.srt").doesNotContain("talk.vtt");
  }

  @Test
  void aFileOfAssetsIsFoundFromTheRoot() {
    String vtt = VTT.replace("content/talk.vtt", "assets/captions/talk.vtt");
    assertThat(page(baked(site("transcript: /captions/talk.vtt\n", vtt))))
        .contains("<i>en 1:03 63 captions/talk.vtt</i>");
  }

  @Test
  void aMissingFileIsToldAtItsLine() {
    site("transcript: talk.vtt\nchapters: parts.vtt\n", "")
        .bake()
        .failsWith(
            "content/2013-07-01-a.md:3:13: error: the file \"talk.vtt\" of transcript is missing"
                + " [missing-transcript]",
            "content/2013-07-01-a.md:4:11: error: the file \"parts.vtt\" of chapters is missing"
                + " [missing-transcript]");
  }

  @Test
  void aFileThatIsNoTranscriptIsReported() {
    site("transcript: [talk.vtt]\nchapters: [Doors, \"0:05 Questions\"]\n", "")
        .bake()
        .failsWith(
            "content/2013-07-01-a.md:3:13: error: transcript doesn't name a file [wrong-type]",
            "content/2013-07-01-a.md:4:11: error: the chapter \"Doors\" doesn't begin with a time"
                + " [bad-chapter]");
    site("transcript: https://example.org/talk.vtt\n", "")
        .bake()
        .failsWith(
            "content/2013-07-01-a.md:3:13: error: \"https://example.org/talk.vtt\" of transcript is"
                + " no file beside the document [bad-transcript]");
  }

  @Test
  void whatIsWrongInATranscriptIsToldThereAndAgainByTheNextBake() {
    InlineSite site = site("transcript: talk.vtt\n", VTT + "\nsoon --> 03:00.000\nLost.\n");
    String warning = "content/talk.vtt:9:1: warning: the time \"soon\" can't be read [bad-cue]";
    assertThat(page(site.bake().warnsOf(warning))).contains("Good morning.").doesNotContain("Lost");
    site.bake().warnsOf(warning);
  }

  @Test
  void linksToMomentsAreNoDeadAnchors() {
    BakedSite baked =
        site("transcript: talk.vtt\n", VTT)
            .with(
                "-- content/2013-07-02-b.md --\n"
                    + "---\n"
                    + "title: B\n"
                    + "---\n"
                    + "[then](2013-07-01-a.md#t=1m2s)\n")
            .bake();
    assertThat(baked.problems()).isEmpty();
  }

  @Test
  void inAJBakeHeaderTheKeysAreTheProjectsOwn() {
    BakedSite baked =
        Sites.modern(folder, "")
            .with("-- templates/post.ftlh --\n${content.transcript} ${content.chapters}\n")
            .with(
                "-- content/a.md --\n"
                    + "title=A\n"
                    + "date=2013-07-01\n"
                    + "type=post\n"
                    + "status=published\n"
                    + "transcript=nowhere.srt\n"
                    + "chapters=many\n"
                    + "~~~~~~\n"
                    + "Text.\n")
            .bake()
            .succeeds();
    assertThat(page(baked)).isEqualTo("nowhere.srt many");
  }
}
