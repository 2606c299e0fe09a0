package dev.recap.links;

import dev.recap.config.Settings;
import dev.recap.config.SiteAddress;
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
  private final SiteAddress address;

  public PageLinks(Plan plan, Settings settings) {
    this.plan = plan;
    this.address = settings.site().address();
  }

  /** Resolves a URL of a page; it may contain the site's own host. */
  public Target resolve(OutputPath page, String url) {
    String local = url.strip();
    if (local.startsWith("#") || local.startsWith("?")) {
      return at(page.value(), local);
    }
    int end = Links.suffixStart(local);
    String suffix = local.substring(end);
    String path = local.substring(0, end);
    if (Reference.formOf(local) == Reference.Form.RELATIVE) {
      String folder = address.folder() + "/" + UrlPath.encode(page.folder());
      String resolved = UrlPath.resolve(folder.substring(1), path);
      if (resolved == null) {
        return new Target.Dead(UrlPath.decode(path));
      }
      path = "/" + resolved;
    }
    Optional<String> inSite = address.pathInSite(path).map(UrlPath::decode);
    return inSite.isPresent()
        ? at(inSite.get().substring(1), suffix)
        : outsideFolder(UrlPath.decode(path));
  }

  /** Returns a dead target only for a file of this site: another site may have all others. */
  private Target outsideFolder(String path) {
    boolean onHost = Reference.formOf(path) == Reference.Form.FROM_ROOT;
    Target.Dead dead = new Target.Dead(onHost ? path.substring(1) : "");
    return onHost && missesFolder(dead) ? dead : Links.OTHER;
  }

  /** Returns true if a dead link leads to a file of this site that is in a folder of the host. */
  public boolean missesFolder(Target.Dead dead) {
    return at(dead.path(), "").found().isPresent();
  }

  public SiteAddress address() {
    return address;
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
