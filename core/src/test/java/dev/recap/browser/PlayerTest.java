package dev.recap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.Browser;
import dev.recap.fixtures.InlineSite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Tests the theme's script that turns links into players. */
class PlayerTest {

  private static final String YOUTUBE = "https://www.youtube-nocookie.com/embed/36bKE_JsHZs";

  @TempDir static Path folder;
  private static Browser browser;
  private static StaticHost host;

  @BeforeAll
  static void bake() throws IOException {
    browser = Browser.open();
    BakedSite site =
        InlineSite.in(
                folder.resolve("blog"),
                """
                -- jbake.properties --
                markdown.flavor=modern
                render.index=false
                render.archive=false
                render.feed=false
                -- templates/post.ftlh --
                <!doctype html>
                <html lang="en"><head><title>${content.title}</title>
                <meta http-equiv="Content-Security-Policy" content="script-src 'self'">
                <script src="js/player.js" defer></script></head>
                <body><main><h1>${content.title}</h1>${content.body}</main></body></html>
                -- templates/error404.ftlh --
                <!doctype html><title>Nothing here</title>
                -- content/youtube.md --
                ---
                title: Keynote
                date: 2024-05-01
                ---

                [12:34](#t=12m34s)

                [The keynote](https://youtu.be/36bKE_JsHZs?t=90)

                https://vimeo.com/76979871
                -- content/vimeo.md --
                ---
                title: A talk
                date: 2024-05-01
                ---

                https://vimeo.com/76979871
                -- content/peertube.md --
                ---
                title: A talk
                date: 2024-05-01
                ---

                [1:00](#t=60)

                https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv
                -- content/sound.md --
                ---
                title: A podcast
                date: 2024-05-01
                ---

                [0:02](#t=2) [0:03](#t=3s)

                [Episode 1](tone.wav)
                -- content/said.html --
                ---
                title: With captions
                date: 2024-05-01
                ---
                <figure class="video" data-video="file"><a class="video-link" href="tone.wav">It</a></figure>
                <figure class="video" data-video="file"><a class="video-link" href="tone.wav">Other</a></figure>
                <section lang="de" data-captions="said.vtt"><h2>Was gesagt wurde</h2></section>
                -- content/said.vtt --
                WEBVTT

                00:00.000 --> 00:02.000
                Guten Tag.
                -- content/slides.md --
                ---
                title: Slides
                date: 2024-05-01
                ---

                [The deck](https://speakerdeck.com/somebody/some-talk)
                -- content/told.html --
                ---
                title: What the player is told
                date: 2024-05-01
                ---
                <p><a href="#t=1h1s">later</a></p>
                <figure class="video" data-video="youtube"><a class="video-link" href="/fake.html"
                data-embed="fake.html">It</a></figure>
                -- assets/fake.html --
                <!doctype html><title>A player</title><script src="fake.js"></script>
                -- assets/fake.js --
                parent.told = [];
                onmessage = message => parent.told.push(message.data);
                """)
            .with("assets/js/player.js", Files.readAllBytes(Path.of("assets/js/player.js")))
            .with("content/tone.wav", silence(5))
            .bake()
            .succeeds();
    host = new StaticHost(site.output());
  }

  private static byte[] silence(int seconds) throws IOException {
    byte[] samples = new byte[8000 * seconds];
    AudioFormat format = new AudioFormat(8000, 8, 1, false, false);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length),
        AudioFileFormat.Type.WAVE,
        bytes);
    return bytes.toByteArray();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (host != null) {
      host.close();
    }
  }

  @BeforeEach
  void elsewhere() {
    browser.show("about:blank", 1280, "light");
  }

  private static void show(String page) {
    browser.show(host.url(page), 1280, "light");
  }

  private static Object evaluate(String expression) {
    return browser.evaluate("return " + expression);
  }

  private static void click(String selector) {
    browser.click(selector);
  }

  private static String frame() {
    return String.valueOf(evaluate("document.querySelector('iframe').src"));
  }

  private static void becomesTrue(String expression) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!Boolean.TRUE.equals(evaluate(expression)) && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    assertThat(evaluate(expression)).as(expression).isEqualTo(true);
  }

  @Test
  void nothingOfAHostIsLoadedBeforeTheClick() {
    show("youtube.html");

    assertThat((List<?>) evaluate("performance.getEntriesByType('resource').map(e => e.name)"))
        .isNotEmpty()
        .allSatisfy(url -> assertThat((String) url).startsWith(host.url("")));
    assertThat(evaluate("document.querySelectorAll('iframe, video, audio, embed').length"))
        .isEqualTo(0L);
  }

  @Test
  void aClickMakesAPlayerOfTheLink() {
    show("youtube.html");

    click(".video-link");

    assertThat(frame()).isEqualTo(YOUTUBE + "?start=90&autoplay=1&enablejsapi=1");
    assertThat(evaluate("document.querySelector('iframe').title")).isEqualTo("The keynote YouTube");
    assertThat(evaluate("document.activeElement.localName")).isEqualTo("iframe");
    assertThat(evaluate("document.querySelectorAll('.video-link').length")).isEqualTo(1L);
    assertThat(browser.accessibilityViolations()).isEmpty();
  }

  @Test
  void theKeyboardDoesTheSame() {
    show("youtube.html");

    browser.press(".video-link", Keys.ENTER);

    assertThat(frame()).startsWith(YOUTUBE);
  }

  @Test
  void aClickForANewTabIsLeftToTheBrowser() {
    show("youtube.html");

    Object left =
        browser.evaluate(
            """
            const left = [];
            const link = document.querySelector('.video-link');
            addEventListener('click', click => {
              left.push(!click.defaultPrevented);
              click.preventDefault();
            });
            for (const how of [{ctrlKey: true}, {metaKey: true}, {shiftKey: true}, {button: 1}, {}]) {
              link.dispatchEvent(
                new MouseEvent('click', {bubbles: true, cancelable: true, ...how}));
            }
            return left;
            """);

    assertThat((List<?>) left).hasToString("[true, true, true, true, false]");
  }

  @Test
  void aLinkToAMomentStartsThePageFirstPlayerThere() {
    show("youtube.html");

    click("a[href='#t=12m34s']");

    assertThat(frame()).isEqualTo(YOUTUBE + "?start=754&autoplay=1&enablejsapi=1");
    assertThat(evaluate("location.hash")).isEqualTo("#t=12m34s");
  }

  @Test
  void aPageOpenedAtAMomentStartsThereAfterTheClick() {
    show("vimeo.html#t=1h2m3s");
    assertThat(evaluate("document.querySelectorAll('iframe').length")).isEqualTo(0L);

    click(".video-link");

    assertThat(frame())
        .isEqualTo("https://player.vimeo.com/video/76979871?dnt=1&autoplay=1#t=3723s");
  }

  @Test
  void aPlayerThatTakesNoOrdersIsLoadedAnew() {
    show("peertube.html");
    click(".video-link");
    assertThat(frame())
        .isEqualTo("https://tube.example.org/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?autoplay=1");

    click("a[href='#t=60']");

    assertThat(frame())
        .isEqualTo(
            "https://tube.example.org/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?autoplay=1&start=60s");
  }

  @Test
  void loadedPlayerSeeks() throws InterruptedException {
    show("told.html");
    click(".video-link");
    becomesTrue("'loaded' in document.querySelector('iframe').dataset");

    click("a[href='#t=1h1s']");

    becomesTrue("window.told.length == 2");
    assertThat((List<?>) evaluate("window.told"))
        .first()
        .isEqualTo("{\"event\":\"command\",\"func\":\"seekTo\",\"args\":[3601,true]}");
  }

  @Test
  void aFileIsPlayedByTheBrowserItself() throws InterruptedException {
    show("sound.html");

    click("a[href='#t=2']");
    becomesTrue("document.querySelector('audio[controls]').currentTime >= 2");
    click("a[href='#t=3s']");
    becomesTrue("document.querySelector('audio').currentTime >= 3");

    browser.evaluate("document.querySelector('audio').pause(); location.hash = 't=1'");
    becomesTrue("document.querySelector('audio').currentTime < 2.9");
  }

  @Test
  void firstPlayerHasTheCaptionsOfTheTranscript() throws InterruptedException {
    show("said.html");

    click("figure:nth-of-type(2) .video-link");
    assertThat(evaluate("document.querySelectorAll('track').length")).isEqualTo(0L);
    click("figure:nth-of-type(1) .video-link");

    assertThat(evaluate("document.querySelector('track').label")).isEqualTo("Was gesagt wurde");
    assertThat(evaluate("document.querySelector('track').srclang")).isEqualTo("de");
    browser.evaluate("document.querySelector('track').track.mode = 'showing'");
    becomesTrue("document.querySelector('track').track.cues?.[0]?.text === 'Guten Tag.'");
  }

  @Test
  void slidesWithoutAPlayerStayALink() {
    show("slides.html");

    browser.evaluate(
        "addEventListener('click', click => { window.left = !click.defaultPrevented;"
            + " click.preventDefault(); })");
    click(".video-link");

    assertThat(evaluate("window.left")).isEqualTo(true);
  }
}
