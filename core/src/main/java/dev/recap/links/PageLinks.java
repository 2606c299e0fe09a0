package dev.recap.links;

import dev.recap.config.Settings;
import dev.recap.model.OutputPath;
import dev.recap.model.Reference;
import dev.recap.model.UrlPath;
import dev.recap.plan.Links;
import dev.recap.plan.Links.Target;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import java.util.Optional;

/** Resolves the URLs of rendered pages as a browser does. */
public final class PageLinks {

  private final Plan plan;
  private final String host;
  private final String hostFolder;

  public PageLinks(Plan plan, Settings settings) {
    this.plan = plan;
    this.host = settings.site().host();
    int authority = host.indexOf("://") + 3;
    int slash = host.indexOf('/', authority);
    this.hostFolder = slash < 0 ? "" : host.substring(slash);
  }

  /** Resolves a URL of a page; it may contain the site's own host. */
  public Target resolve(OutputPath page, String url) {
    String local = withoutHost(url.strip());
    int end = Links.suffixStart(local);
    String suffix = local.substring(end);
    String path = UrlPath.decode(local.substring(0, end));
    return switch (Reference.formOf(local)) {
      case FROM_ROOT -> at(path.substring(1), suffix);
      case RELATIVE -> {
        String resolved = UrlPath.resolve(page.folder(), path);
        yield resolved == null ? new Target.Dead(path) : at(resolved, suffix);
      }
      case OTHER ->
          local.startsWith("#") || local.startsWith("?") ? at(page.value(), suffix) : Links.OTHER;
    };
  }

  /** The path from the site's root, if the URL is one of this site. */
  private String withoutHost(String url) {
    String scheme = host.substring(0, host.indexOf(':') + 1);
    String absolute = url.startsWith("//") ? scheme + url : url;
    if (!host.isEmpty() && absolute.startsWith(host)) {
      String rest = absolute.substring(host.length());
      if (rest.isEmpty() || rest.startsWith("?") || rest.startsWith("#")) {
        return "/" + rest;
      }
      return rest.startsWith("/") ? rest : url;
    }
    boolean below = !hostFolder.isEmpty() && url.startsWith(hostFolder + "/");
    return below ? url.substring(hostFolder.length()) : url;
  }

  private Target at(String path, String suffix) {
    Optional<Output> output = OutputPath.parse(path).flatMap(plan::outputAt);
    if (output.isEmpty() && !path.endsWith("/")) {
      // Hosts send a reader of /2013 to /2013/, and answer /about with about.html.
      output = OutputPath.parse(path + "/").flatMap(plan::outputAt);
      if (output.isEmpty()) {
        output = OutputPath.parse(path + ".html").flatMap(plan::outputAt);
      }
    }
    return output
        .<Target>map(found -> new Target.InSite(found, suffix, false))
        .orElseGet(() -> new Target.Dead(path));
  }
}
