package dev.recap.redirects;

import dev.recap.config.RedirectSettings.Format;
import dev.recap.config.Settings;
import dev.recap.model.OutputPath;
import dev.recap.model.UrlPath;
import java.util.List;
import java.util.Optional;

/** A small page at each old address, for hosts that know no redirects, such as GitHub Pages. */
final class Stubs extends Host {

  private final Settings settings;

  Stubs(Redirects redirects, ServedFiles files, Settings settings) {
    super(Format.STUBS, redirects, files);
    this.settings = settings;
  }

  /** Returns the file of a stub; nothing if no file can answer the address. */
  static Optional<OutputPath> pathOf(Redirect redirect, SiteRoot root) {
    if (redirect.isGone() || unservable(redirect.from()).isPresent()) {
      return Optional.empty();
    }
    OldAddress from = redirect.from();
    return root.below(from.path())
        .map(path -> from.isFile() || path.endsWith("/") ? path : path + "/")
        .flatMap(OutputPath::parse);
  }

  private static Optional<String> unservable(OldAddress from) {
    if (from.prefix()) {
      return Optional.of("has a *");
    }
    return from.query().isEmpty() ? Optional.empty() : Optional.of("has a query");
  }

  @Override
  public Optional<String> refusal(Redirect redirect) {
    if (redirect.isGone()) {
      return Optional.empty();
    }
    return unservable(redirect.from())
        .or(
            () ->
                files.root().below(redirect.from().path()).isEmpty()
                    ? Optional.of("is outside the folder " + files.root().base())
                    : Optional.empty());
  }

  @Override
  public boolean redirectsBeforePages() {
    return false;
  }

  @Override
  public List<HostFile> files() {
    return files.stubs().entrySet().stream()
        .map(
            stub -> {
              OutputPath path = new OutputPath(stub.getKey());
              return new HostFile(path, text(path, stub.getValue()));
            })
        .toList();
  }

  @Override
  public Answer answer(String path, String query) {
    Answer answer = files.serve(decode(path), true);
    return answer.isRedirect()
        ? new Answer(answer.status(), Location.of(answer.target()).withQuery(query))
        : answer;
  }

  /**
   * Returns the page. Its script keeps the query and the fragment of the request, which the refresh
   * for browsers without scripts cannot.
   */
  private String text(OutputPath path, Redirect redirect) {
    Location to = Location.of(redirect.to());
    boolean inside = redirect.isInternal();
    String absolute = inside ? origin() + to.path() : to.path();
    String link = inside ? link(path, to) : to.path();
    String refresh = html(link + to.query() + to.fragment());
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <title>%s</title>
    <link rel="canonical" href="%s">
    <meta name="robots" content="noindex">
    <script>location.replace(%s + %s + %s)</script>
    <meta http-equiv="refresh" content="0; url=%s">
    </head>
    <body><p><a href="%s">%s</a></p></body>
    </html>
    """
        .formatted(
            html(settings.site().language()),
            html(absolute),
            html(absolute + to.query()),
            script(link),
            to.query().isEmpty() ? "location.search" : script(to.query()),
            to.fragment().isEmpty()
                ? "location.hash"
                : "(location.hash || " + script(to.fragment()) + ")",
            refresh,
            refresh,
            html(absolute));
  }

  private String origin() {
    String host = settings.site().host();
    return host.substring(0, host.length() - settings.site().address().folder().length());
  }

  /** Returns the link to a page of the site, relative if the site must work in any folder. */
  private String link(OutputPath path, Location to) {
    boolean relative = settings.addresses().relativeLinks() || settings.addresses().indexLinks();
    Optional<String> below = files.root().below(decode(to.path()));
    if (!relative || below.isEmpty()) {
      return to.path();
    }
    String target = below.get().substring(1);
    boolean folder = target.isEmpty() || target.endsWith("/");
    return UrlPath.relative(
        path, folder && settings.addresses().indexLinks() ? target + "index.html" : target);
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  /** Returns a JavaScript string; addresses are encoded, so that few characters need an escape. */
  private static String script(String address) {
    return "\""
        + address.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\u003C")
        + "\"";
  }
}
