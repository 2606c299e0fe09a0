package dev.recap.render.view;

import dev.recap.plan.Links.Target;
import dev.recap.talks.media.Embed;
import dev.recap.talks.media.MediaUrl;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recording or slides, by a URL that a talk names.
 *
 * @param url the absolute URL
 * @param link from the site's root, for a file of this site
 * @param hostName the name of the host, for readers
 * @param embed what the URL alone says
 */
public record MediaModel(
    String url, Optional<String> link, Optional<String> hostName, Optional<Embed> embed) {

  public static MediaModel of(String address, DocumentView view) {
    Optional<Embed> embed = Embed.of(address);
    PageContext page = view.page();
    if (page.site().resolve(view.document(), address) instanceof Target.InSite found) {
      return new MediaModel(
          page.url(found.output().path()),
          Optional.of(page.link(found.output().path())),
          embed.map(Embed::hostName),
          embed);
    }
    Optional<String> host =
        MediaUrl.of(address).map(MediaUrl::host).filter(name -> !name.isEmpty());
    return new MediaModel(
        embed.map(Embed::page).orElse(address),
        Optional.empty(),
        embed.map(Embed::hostName).or(() -> host),
        embed);
  }

  /** The URL of the host's player, for an {@code <iframe>}. */
  public Optional<String> player() {
    return embed.flatMap(Embed::player);
  }

  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("url", url);
    values.put("link", link.orElse(null));
    values.put("host", embed.map(found -> found.host().key()).orElse(null));
    values.put(
        "kind",
        embed.map(found -> found.host().kind().name().toLowerCase(Locale.ROOT)).orElse(null));
    values.put("host_name", hostName.orElse(null));
    values.put("embed_url", player().orElse(null));
    return values;
  }
}
