package dev.recap.render;

import dev.recap.media.Embed;
import dev.recap.media.WebAddress;
import dev.recap.plan.Links.Target;
import dev.recap.trace.Input;
import freemarker.template.TemplateModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recordings and slides, by the addresses that a talk names. */
final class MediaValues {

  private MediaValues() {}

  static List<TemplateModel> of(List<String> addresses, ShownDocument shown) {
    return addresses.stream().map(address -> TemplateValues.map(of(address, shown))).toList();
  }

  private static Map<String, @Nullable Object> of(String address, ShownDocument shown) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Optional<Target.InSite> own = ownFile(address, shown);
    Optional<Embed> embed = Embed.of(address);
    values.put(
        "url",
        own.map(found -> shown.view().links().absolute(found.output().path()))
            .or(() -> embed.map(Embed::page))
            .orElse(address));
    values.put(
        "link",
        own.map(found -> shown.view().links().fromRoot(found.output().path())).orElse(null));
    values.put("host", embed.map(found -> found.host().key()).orElse(null));
    values.put(
        "kind",
        embed.map(found -> found.host().kind().name().toLowerCase(Locale.ROOT)).orElse(null));
    values.put("host_name", embed.map(Embed::hostName).or(() -> host(address)).orElse(null));
    values.put("embed_url", embed.flatMap(Embed::player).orElse(null));
    return values;
  }

  private static Optional<Target.InSite> ownFile(String address, ShownDocument shown) {
    shown.page().reads().read(Input.body(shown.document()));
    return shown.view().links().resolve(shown.document(), address) instanceof Target.InSite found
        ? Optional.of(found)
        : Optional.empty();
  }

  private static Optional<String> host(String address) {
    return WebAddress.of(address).map(WebAddress::host).filter(host -> !host.isEmpty());
  }
}
