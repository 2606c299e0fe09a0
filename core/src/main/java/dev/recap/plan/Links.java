package dev.recap.plan;

import dev.recap.config.Settings;
import dev.recap.config.SiteAddress;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.model.Reference;
import dev.recap.model.SourcePath;
import dev.recap.model.UrlPath;
import dev.recap.problem.DidYouMean;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves the URLs of content.
 *
 * <p>A relative URL is resolved against the source file, as an editor or a forge does: {@code [day
 * 2](2013-07-03-day-2.md)} leads to that document's page, {@code images/x.jpg} to the copied file.
 * A URL from the root ({@code /assets/x.jpg}) is a path of the finished site. In a project with
 * talks {@code talk:circus} leads to the page of that talk; the same holds for {@code speaker:} and
 * {@code event:}.
 */
public final class Links {

  private static final Set<String> NAMED = Set.of("talk", "speaker", "event");

  private final Plan plan;
  private final Settings settings;
  private final SiteAddress address;
  private final String contentFolder;

  public Links(Plan plan, Settings settings) {
    this.plan = plan;
    this.settings = settings;
    this.address = settings.site().address();
    this.contentFolder = settings.folders().contentName();
  }

  /** The target of a URL in the content. */
  public sealed interface Target {

    /** Returns the file of the site that the URL leads to. */
    default Optional<Output> found() {
      return Optional.empty();
    }

    /** Returns the query and the fragment of a URL that leads into the site. */
    default String suffix() {
      return "";
    }

    /** Returns the copied file that the URL leads to. */
    default Optional<Output.Copy> copy() {
      return found().flatMap(Output::asCopy);
    }

    /** A file of the site, with the URL's own query and fragment. */
    record InSite(Output output, String suffix, boolean bySource) implements Target {

      @Override
      public Optional<Output> found() {
        return Optional.of(output);
      }
    }

    /** A missing file: the URL looks like one of this site. */
    record Dead(String path) implements Target {}

    /** Another site, a fragment, or anything else that is left as it is. */
    record Other() implements Target {}
  }

  public static final Target OTHER = new Target.Other();

  public Target resolve(Document from, Reference reference) {
    return resolve(from, reference.url());
  }

  /** Resolves a URL that is not in the body, such as the header's image. */
  public Target resolve(Document from, String url) {
    Reference.Form form = Reference.formOf(url);
    int end = suffixStart(url);
    if (form == Reference.Form.OTHER) {
      return isName(url) ? named(UrlPath.decode(url.substring(0, end)), url.substring(end)) : OTHER;
    }
    String suffix = url.substring(end);
    String path = url.substring(0, end);
    return form == Reference.Form.FROM_ROOT
        ? fromRoot(path, suffix)
        : besideSource(from, UrlPath.decode(path), suffix);
  }

  /** Checks if a URL names a talk, speaker or event by its slug. */
  public boolean isName(String url) {
    return settings.talks().on() && NAMED.contains(url.substring(0, Math.max(0, url.indexOf(':'))));
  }

  private Target named(String name, String suffix) {
    return plan.named(name)
        .<Target>map(found -> new Target.InSite(found, suffix, true))
        .orElseGet(() -> new Target.Dead(name));
  }

  /** The name that a dead one was probably meant to be. */
  public Optional<String> nearestName(String name) {
    return DidYouMean.of(name, plan.names(name.substring(0, name.indexOf(':'))));
  }

  /** Resolves a path on the host or, if no file has it, from the root of a site in a folder. */
  private Target fromRoot(String path, String suffix) {
    Optional<String> inSite = address.pathInSite(path);
    Target onHost = fromSiteRoot(UrlPath.decode(inSite.orElse(path)), suffix);
    if (!(onHost instanceof Target.Dead)) {
      return onHost;
    }
    if (inSite.isEmpty()) {
      // Another site on the host may have it, unless the bake makes the link relative.
      return settings.addresses().relativeLinks() ? onHost : OTHER;
    }
    Target fromRoot = fromSiteRoot(UrlPath.decode(path), suffix);
    return fromRoot instanceof Target.Dead ? onHost : fromRoot;
  }

  private Target fromSiteRoot(String path, String suffix) {
    Optional<Output> output = OutputPath.parse(path).flatMap(plan::targetAt);
    if (output.isEmpty() && !path.endsWith("/")) {
      output = OutputPath.parse(path + "/").flatMap(plan::outputAt);
    }
    if (output.isPresent()) {
      return new Target.InSite(output.get(), suffix, false);
    }
    // Assets are copied to the root; authors from Jekyll, and forges, write /assets/x.jpg.
    Optional<Output> asset = SourcePath.parse(path.substring(1)).flatMap(plan::outputOf);
    return asset
        .<Target>map(found -> new Target.InSite(found, suffix, true))
        .orElseGet(() -> new Target.Dead(path));
  }

  /**
   * Returns the output of the content file that a path from the root names in the content folder.
   */
  public Optional<Output> contentTarget(String path) {
    return SourcePath.parse(contentFolder + path).flatMap(plan::outputOf);
  }

  private Target besideSource(Document from, String path, String suffix) {
    String resolved = UrlPath.resolve(from.source().folder(), path);
    Optional<Output> source =
        Optional.ofNullable(resolved).flatMap(SourcePath::parse).flatMap(plan::outputOf);
    if (source.isPresent()) {
      return new Target.InSite(source.get(), suffix, true);
    }
    // Not a source file: perhaps the author wrote where the page will be.
    String page = plan.has(from) ? UrlPath.resolve(plan.pathOf(from).folder(), path) : null;
    Optional<Output> output =
        page == null ? Optional.empty() : OutputPath.parse(page).flatMap(plan::targetAt);
    return output
        .<Target>map(found -> new Target.InSite(found, suffix, false))
        .orElseGet(() -> new Target.Dead(resolved == null ? path : resolved));
  }

  public static int suffixStart(String url) {
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) == '#' || url.charAt(i) == '?') {
        return i;
      }
    }
    return url.length();
  }

  /** A link from a page to a file of the site, encoded. */
  public String relative(OutputPath from, OutputPath to) {
    return UrlPath.relative(from, urlTo(to));
  }

  /** Returns a link to a file of the site relative to the root, encoded and never empty. */
  public String fromRoot(OutputPath to) {
    String path = urlTo(to);
    return path.isEmpty() ? "./" : UrlPath.encode(path);
  }

  /**
   * Returns the path from the content folder that a relative URL names, without {@code .} and
   * {@code ..}; empty above that folder.
   */
  public Optional<String> besideSource(Document from, String url) {
    int end = suffixStart(url);
    return Optional.ofNullable(UrlPath.resolve(from.folder(), url.substring(0, end)))
        .map(path -> path + url.substring(end));
  }

  private String urlTo(OutputPath to) {
    return settings.addresses().indexLinks() ? to.value() : to.withoutIndex();
  }

  /** The canonical address of a file of the site. */
  public String absolute(OutputPath to) {
    return settings.site().host() + "/" + UrlPath.encode(to.withoutIndex());
  }

  /** A URL from the root that no known file answers to, seen from a page. */
  public String relativeFromRoot(OutputPath from, String url) {
    String link = from.toRoot() + address.pathInSite(url).orElse(url).substring(1);
    // A first segment like "a:b" would be read as a scheme, and an empty URL as this page.
    return link.isEmpty() || Reference.formOf(link) == Reference.Form.OTHER ? "./" + link : link;
  }

  /**
   * A relative URL that no known file answers to: what it means on its own page, seen from another.
   */
  public String relativeFrom(OutputPath own, OutputPath page, String url) {
    return UrlPath.relative(page, own.folder()) + url;
  }

  /** Resolves a URL that leads to no known file against its page, with scheme and host. */
  public String absolute(OutputPath page, String url) {
    return switch (Reference.formOf(url)) {
      case FROM_ROOT -> address.absolute(url);
      case RELATIVE -> {
        String path = UrlPath.resolve(page.folder(), url);
        yield settings.site().host() + "/" + (path == null ? url : path);
      }
      case OTHER -> {
        if (url.startsWith("//")) {
          yield address.absolute(url);
        }
        boolean ofPage = url.isEmpty() || url.startsWith("#") || url.startsWith("?");
        yield ofPage ? absolute(page) + url : url;
      }
    };
  }
}
