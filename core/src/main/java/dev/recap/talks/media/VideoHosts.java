package dev.recap.talks.media;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes the URLs of videos at YouTube, Vimeo and PeerTube. */
final class VideoHosts {

  private static final Set<String> YOUTUBE =
      Set.of("youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com");
  private static final Set<String> YOUTUBE_PATHS = Set.of("embed", "v", "shorts", "live");
  private static final Pattern YOUTUBE_ID = Pattern.compile("[A-Za-z0-9_-]{11}");

  /** The number of a video, in any channel or group, and the key of a private one. */
  private static final Pattern VIMEO_PATH =
      Pattern.compile(
          "(?:channels/[^/]+/|groups/[^/]+/videos/|(?:showcase|album)/[0-9]+/video/|video/)?"
              + "([0-9]{1,12})(?:/([0-9a-f]{6,40}))?");

  private static final Pattern VIMEO_KEY = Pattern.compile("[0-9a-f]{6,40}");

  /** A UUID, or its short form of 22 characters. */
  private static final Pattern PEERTUBE_ID =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[1-9A-HJ-NP-Za-km-z]{22}");

  private VideoHosts() {}

  static Optional<Embed> of(MediaUrl web) {
    if (web.host().equals("youtu.be")) {
      return youTube(web.segment(0), web.start());
    }
    if (YOUTUBE.contains(web.host())) {
      return youTube(youTubeId(web), web.start());
    }
    if (web.host().equals("vimeo.com") || web.host().equals("player.vimeo.com")) {
      return vimeo(web);
    }
    return web.host().isEmpty() ? Optional.empty() : peerTube(web);
  }

  private static String youTubeId(MediaUrl web) {
    if (web.segment(0).equals("watch")) {
      return web.parameter("v");
    }
    return YOUTUBE_PATHS.contains(web.segment(0)) ? web.segment(1) : "";
  }

  private static Optional<Embed> youTube(String id, int start) {
    if (!YOUTUBE_ID.matcher(id).matches()) {
      return Optional.empty();
    }
    String page = "https://www.youtube.com/watch?v=" + id + (start > 0 ? "&t=" + start + "s" : "");
    String player =
        "https://www.youtube-nocookie.com/embed/" + id + (start > 0 ? "?start=" + start : "");
    return Optional.of(Embed.at(MediaHost.YOUTUBE, id, page, player, start));
  }

  private static Optional<Embed> vimeo(MediaUrl web) {
    Matcher path = VIMEO_PATH.matcher(String.join("/", web.segments()));
    if (!path.matches()) {
      return Optional.empty();
    }
    String id = path.group(1);
    String asked = web.parameter("h");
    Optional<String> key =
        Optional.ofNullable(path.group(2))
            .or(() -> Optional.of(asked).filter(VIMEO_KEY.asMatchPredicate()));
    int start = web.start();
    String time = start > 0 ? "#t=" + start + "s" : "";
    String page = "https://vimeo.com/" + id + key.map(k -> "/" + k).orElse("") + time;
    String player =
        "https://player.vimeo.com/video/"
            + id
            + key.map(k -> "?h=" + k + "&dnt=1").orElse("?dnt=1")
            + time;
    return Optional.of(Embed.at(MediaHost.VIMEO, id, page, player, start));
  }

  private static Optional<Embed> peerTube(MediaUrl web) {
    String id = "";
    if (web.segment(0).equals("w")) {
      id = web.segment(1);
    } else if (web.segment(0).equals("videos")
        && (web.segment(1).equals("watch") || web.segment(1).equals("embed"))) {
      id = web.segment(2);
    }
    if (!PEERTUBE_ID.matcher(id).matches()) {
      return Optional.empty();
    }
    int start = web.start();
    String instance = "https://" + web.host() + web.port();
    String time = start > 0 ? "?start=" + start + "s" : "";
    return Optional.of(
        new Embed(
            MediaHost.PEERTUBE,
            id,
            instance + "/w/" + id + time,
            Optional.of(instance + "/videos/embed/" + id + time),
            start,
            web.host()));
  }
}
