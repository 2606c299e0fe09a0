package dev.recap.talks.media;

import java.util.Optional;

/**
 * A video, a sound or slides that a page may show in itself, by its address.
 *
 * @param id what the host knows it by; the name of a file
 * @param page where people watch it at its host; a file's own address
 * @param player the address of the host's player for an {@code <iframe>}, the one that sets fewest
 *     cookies; none for a file, and none where a host tells it only when it is asked
 * @param start where to start, in seconds
 * @param hostName what people call the host; a file's name
 */
public record Embed(
    Host host, String id, String page, Optional<String> player, int start, String hostName) {

  /** What lies at an address, if it is one of a known form. Any text may be asked about. */
  public static Optional<Embed> of(String address) {
    return MediaUrl.of(address)
        .flatMap(
            web ->
                VideoHosts.of(web)
                    .or(() -> SlideHosts.of(web))
                    .or(() -> MediaFiles.of(web, address)));
  }

  static Embed at(Host host, String id, String page, String player, int start) {
    return new Embed(host, id, page, Optional.of(player), start, host.label());
  }
}
