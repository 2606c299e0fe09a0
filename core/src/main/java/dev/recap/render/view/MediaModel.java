package dev.recap.render.view;

import dev.recap.incremental.Dependency;
import dev.recap.plan.Links.Target;
import dev.recap.talks.media.Embed;
import dev.recap.talks.media.Host;
import dev.recap.talks.media.MediaUrl;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recording or slides, by an address that a talk names.
 *
 * @param url the whole address
 * @param link from the site's root, of a file of this site
 * @param hostName what people call the place where it lies
 * @param embed what is known by the address alone
 */
public record MediaModel(
    String url, Optional<String> link, Optional<String> hostName, Optional<Embed> embed) {

  public static MediaModel of(String address, DocumentView view) {
    view.page().reads().record(Dependency.body(view.document()));
    Optional<Embed> embed = Embed.of(address);
    RenderContext context = view.context();
    if (context.links().resolve(view.document(), address) instanceof Target.InSite found) {
      return new MediaModel(
          context.links().absolute(found.output().path()),
          Optional.of(context.links().fromRoot(found.output().path())),
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

  /** Of the host's player, for an {@code <iframe>}. */
  public Optional<String> player() {
    return embed.flatMap(Embed::player);
  }

  /** Whether the address is that of the recording itself and not of a page with it. */
  public boolean isFile() {
    return embed
        .map(Embed::host)
        .filter(host -> host == Host.VIDEO_FILE || host == Host.SOUND_FILE)
        .isPresent();
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
