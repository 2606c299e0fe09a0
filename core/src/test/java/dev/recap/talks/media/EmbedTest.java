package dev.recap.talks.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedTest {

  private static Embed embed(String address) {
    return Embed.of(address).orElseThrow(() -> new AssertionError("unknown: " + address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com/watch?v=36bKE_JsHZs",
        "http://youtube.com/watch?feature=share&v=36bKE_JsHZs",
        "//www.youtube.com/embed/36bKE_JsHZs",
        "https://m.youtube.com/watch?v=36bKE_JsHZs&list=PL123",
        "https://youtu.be/36bKE_JsHZs?si=abc",
        "https://www.youtube.com/shorts/36bKE_JsHZs",
        "https://www.youtube.com/live/36bKE_JsHZs?feature=shared",
        "https://www.youtube-nocookie.com/embed/36bKE_JsHZs?rel=0",
        "HTTPS://WWW.YouTube.com/v/36bKE_JsHZs"
      })
  void allFormsOfYouTubeUrlsAreRecognized(String address) {
    Embed video = embed(address);

    assertThat(video.host()).isEqualTo(MediaHost.YOUTUBE);
    assertThat(video.hostName()).isEqualTo("YouTube");
    assertThat(video.id()).isEqualTo("36bKE_JsHZs");
    assertThat(video.page()).isEqualTo("https://www.youtube.com/watch?v=36bKE_JsHZs");
    assertThat(video.player()).contains("https://www.youtube-nocookie.com/embed/36bKE_JsHZs");
    assertThat(video.start()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "https://youtu.be/36bKE_JsHZs?t=754, 754",
    "https://youtu.be/36bKE_JsHZs?t=754s, 754",
    "https://www.youtube.com/watch?v=36bKE_JsHZs&t=1h2m3s, 3723",
    "https://www.youtube.com/watch?v=36bKE_JsHZs#t=12m, 720",
    "https://www.youtube.com/embed/36bKE_JsHZs?start=90, 90",
    "https://www.youtube.com/watch?v=36bKE_JsHZs&t=soon, 0",
    "https://www.youtube.com/watch?v=36bKE_JsHZs&t=, 0",
    "https://www.youtube.com/watch?v=36bKE_JsHZs&t=99999999999999999999, 0",
    "https://vimeo.com/76979871#t=1m30s, 90",
    "https://tube.example.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d?start=1m5s, 65",
    "https://example.org/talk.mp4#t=42, 42"
  })
  void startTimeIsPartOfTheUrl(String address, int start) {
    assertThat(embed(address).start()).isEqualTo(start);
  }

  @Test
  void startTimeIsInBothUrls() {
    assertThat(embed("https://youtu.be/36bKE_JsHZs?t=90"))
        .returns("https://www.youtube.com/watch?v=36bKE_JsHZs&t=90s", Embed::page)
        .returns(
            "https://www.youtube-nocookie.com/embed/36bKE_JsHZs?start=90",
            video -> video.player().orElseThrow());
    assertThat(embed("https://vimeo.com/76979871#t=90s"))
        .returns("https://vimeo.com/76979871#t=90s", Embed::page)
        .returns(
            "https://player.vimeo.com/video/76979871?dnt=1#t=90s",
            video -> video.player().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "https://vimeo.com/76979871, https://vimeo.com/76979871, 76979871?dnt=1",
    "//player.vimeo.com/video/76979871?title=0, https://vimeo.com/76979871, 76979871?dnt=1",
    "https://vimeo.com/channels/pycon/76979871, https://vimeo.com/76979871, 76979871?dnt=1",
    "https://vimeo.com/showcase/1234567/video/76979871, https://vimeo.com/76979871,"
        + " 76979871?dnt=1",
    "https://vimeo.com/76979871/8272103f6e, https://vimeo.com/76979871/8272103f6e,"
        + " 76979871?h=8272103f6e&dnt=1",
    "https://player.vimeo.com/video/76979871?h=8272103f6e, https://vimeo.com/76979871/8272103f6e,"
        + " 76979871?h=8272103f6e&dnt=1",
    "https://vimeo.com/76979871/1234567890, https://vimeo.com/76979871/1234567890,"
        + " 76979871?h=1234567890&dnt=1"
  })
  void vimeoVideoKeepsItsPrivateKey(String address, String page, String player) {
    assertThat(embed(address))
        .returns(MediaHost.VIMEO, Embed::host)
        .returns("76979871", Embed::id)
        .returns(page, Embed::page)
        .returns("https://player.vimeo.com/video/" + player, video -> video.player().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tube.example.org:8443/w/kkGMgK9ZtnKfYAgnEtQxbv",
        "https://tube.example.org:8443/videos/watch/kkGMgK9ZtnKfYAgnEtQxbv",
        "https://tube.example.org:8443/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?warningTitle=0"
      })
  void peerTubeVideosAreRecognizedOnAnyInstance(String address) {
    assertThat(embed(address))
        .returns(MediaHost.PEERTUBE, Embed::host)
        .returns("tube.example.org", Embed::hostName)
        .returns("https://tube.example.org:8443/w/kkGMgK9ZtnKfYAgnEtQxbv", Embed::page)
        .returns(
            "https://tube.example.org:8443/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv",
            video -> video.player().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "talk.mp4, VIDEO_FILE, talk.mp4",
    "../video/Day%201.WebM, VIDEO_FILE, Day%201.WebM",
    "/media/keynote.ogv?x=1, VIDEO_FILE, keynote.ogv",
    "https://example.org/a/b.m4v, VIDEO_FILE, b.m4v",
    "https://example.org/episode-1.mp3#t=30, SOUND_FILE, episode-1.mp3"
  })
  void filesArePlayedFromTheirOwnUrl(String address, MediaHost host, String name) {
    assertThat(embed(address))
        .returns(host, Embed::host)
        .returns(name, Embed::hostName)
        .returns(address, Embed::page)
        .returns(true, file -> file.player().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "https://speakerdeck.com/somebody/some-talk, SPEAKER_DECK,"
        + " https://speakerdeck.com/somebody/some-talk, none",
    "https://speakerdeck.com/player/0123456789abcdef01234567, SPEAKER_DECK,"
        + " https://speakerdeck.com/player/0123456789abcdef01234567,"
        + " https://speakerdeck.com/player/0123456789abcdef01234567",
    "https://www.slideshare.net/somebody/some-talk-51234567, SLIDESHARE,"
        + " https://www.slideshare.net/somebody/some-talk-51234567,"
        + " https://www.slideshare.net/slideshow/embed_code/51234567",
    "http://www.slideshare.net/slideshow/embed_code/key/aBcDeFgHiJkLmN, SLIDESHARE,"
        + " https://www.slideshare.net/slideshow/embed_code/key/aBcDeFgHiJkLmN,"
        + " https://www.slideshare.net/slideshow/embed_code/key/aBcDeFgHiJkLmN",
    "https://www.slideshare.net/somebody/some-talk, SLIDESHARE,"
        + " https://www.slideshare.net/somebody/some-talk, none",
    "https://docs.google.com/presentation/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ/edit#slide=id.p,"
        + " GOOGLE_SLIDES, https://docs.google.com/presentation/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ/pub,"
        + " https://docs.google.com/presentation/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ/embed",
    "https://docs.google.com/presentation/d/e/2PACX-1vQabcdefghijklmnop/pub?start=false,"
        + " GOOGLE_SLIDES, https://docs.google.com/presentation/d/e/2PACX-1vQabcdefghijklmnop/pub,"
        + " https://docs.google.com/presentation/d/e/2PACX-1vQabcdefghijklmnop/embed"
  })
  void slidesHaveAPlayerIfTheirUrlContainsIt(
      String address, MediaHost host, String page, String player) {
    assertThat(embed(address))
        .returns(host, Embed::host)
        .returns(page, Embed::page)
        .returns(player, slides -> slides.player().orElse("none"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "#",
        "?",
        "talk",
        "mp4",
        "slides.pdf",
        "https://youtube.com.evil.org/watch?v=36bKE_JsHZs",
        "https://youtube.com@evil.org/watch?v=36bKE_JsHZs",
        "https://evil.org@youtube.com/watch?v=36bKE_JsHZs",
        "https://youtube.com\\@evil.org/watch?v=36bKE_JsHZs",
        "https://evil.org/youtube.com/watch?v=36bKE_JsHZs",
        "https://notyoutube.com/watch?v=36bKE_JsHZs",
        "https://www.youtube.com/watch?v=36bKE_Js\"Zs",
        "https://www.youtube.com/watch?v=36bKE_Js%22Z",
        "https://www.youtube.com/watch?v=36bKE<JsHZs",
        "https://www.youtube.com/watch?v=short",
        "https://www.youtube.com/watch?v=muchTooLongForOne",
        "https://www.youtube.com/@europython",
        "https://www.youtube.com/",
        "https://youtu.be/",
        "javascript:alert('youtu.be/36bKE_JsHZs')",
        "javascript://youtu.be/36bKE_JsHZs",
        "data:video/mp4,talk.mp4",
        "mailto:talk.mp4",
        "ftp://example.org/talk.mp4",
        "https:talk.mp4",
        "https:///talk.mp4",
        "https://vimeo.com/blog",
        "https://vimeo.com/76979871/settings",
        "https://vimeo.com/76979871/8272103f6e/x",
        "https://en.wikipedia.org/w/index.php",
        "https://example.org/w/short",
        "https://example.org/videos/watch/../../x",
        "/w/kkGMgK9ZtnKfYAgnEtQxbv",
        "https://speakerdeck.com/somebody",
        "https://speakerdeck.com/player/not-an-id",
        "https://www.slideshare.net/somebody",
        "https://www.slideshare.net/slideshow/embed_code/key/%22",
        "https://docs.google.com/document/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ/edit",
        "https://docs.google.com/presentation/d/%22%3E/embed",
        "http://[::1/talk.mp4"
      })
  void otherUrlsAreLinks(String address) {
    assertThat(Embed.of(address)).isEmpty();
  }

  @Test
  void anyTextIsAccepted() {
    Random random = new Random(7);
    String pieces = "https://youtu.be/vimeo.com?v=&t=#\"'<>%[]{}\\ \u0000\uD83D.mp4@:é";
    for (int i = 0; i < 5000; i++) {
      StringBuilder text =
          new StringBuilder(random.nextBoolean() ? "https://www.youtube.com/" : "");
      for (int left = random.nextInt(40); left > 0; left--) {
        text.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      assertThatNoException().isThrownBy(() -> Embed.of(text.toString()));
    }
  }
}
