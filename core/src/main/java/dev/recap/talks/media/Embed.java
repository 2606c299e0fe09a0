package dev.recap.talks.media;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A video, a sound or slides that a page may embed, recognized by URL.
 *
 * @param id the host's identifier, or the name of a file
 * @param page the URL to watch it at its host, or a file's own URL
 * @param player the URL of the host's player for an {@code <iframe>}, the one that sets fewest
 *     cookies; empty for a file, and if the host gives the URL only on request
 * @param start the start time in seconds
 * @param hostName the name of the host, or of a file
 */
public record Embed(
    MediaHost host, String id, String page, Optional<String> player, int start, String hostName) {

  private static final Set<String> VIDEO_EXTENSIONS = Set.of("mp4", "m4v", "webm", "ogv", "mov");
  private static final Set<String> SOUND_EXTENSIONS =
      Set.of("mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac");

  /** Returns the media at a URL, if the URL has a known form. */
  public static Optional<Embed> of(String address) {
    return MediaUrl.of(address)
        .flatMap(
            web -> VideoHosts.of(web).or(() -> SlideHosts.of(web)).or(() -> file(web, address)));
  }

  static Embed at(MediaHost host, String id, String page, String player, int start) {
    return new Embed(host, id, page, Optional.of(player), start, host.label());
  }

  /** Returns a file that browsers play by themselves, on any host or next to the page. */
  private static Optional<Embed> file(MediaUrl web, String address) {
    String name = web.last();
    int dot = name.lastIndexOf('.');
    String extension = dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (VIDEO_EXTENSIONS.contains(extension)) {
      return Optional.of(file(MediaHost.VIDEO_FILE, name, address, web.start()));
    }
    return SOUND_EXTENSIONS.contains(extension)
        ? Optional.of(file(MediaHost.SOUND_FILE, name, address, web.start()))
        : Optional.empty();
  }

  private static Embed file(MediaHost host, String name, String address, int start) {
    return new Embed(host, name, address, Optional.empty(), start, name);
  }
}
