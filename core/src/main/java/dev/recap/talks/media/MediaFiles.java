package dev.recap.talks.media;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Files that browsers play by themselves, on any host or beside the page. */
final class MediaFiles {

  private static final Set<String> VIDEO = Set.of("mp4", "m4v", "webm", "ogv", "mov");
  private static final Set<String> SOUND =
      Set.of("mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac");

  private MediaFiles() {}

  static Optional<Embed> of(MediaUrl web, String address) {
    String name = web.last();
    int dot = name.lastIndexOf('.');
    String extension = dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (VIDEO.contains(extension)) {
      return Optional.of(file(Host.VIDEO_FILE, name, address, web.start()));
    }
    return SOUND.contains(extension)
        ? Optional.of(file(Host.SOUND_FILE, name, address, web.start()))
        : Optional.empty();
  }

  private static Embed file(Host host, String name, String address, int start) {
    return new Embed(host, name, address, Optional.empty(), start, name);
  }
}
