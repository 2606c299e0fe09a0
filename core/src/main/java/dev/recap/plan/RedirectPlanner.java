package dev.recap.plan;

import dev.recap.config.RedirectSettings.Format;
import dev.recap.config.Settings;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.model.UrlPath;
import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.redirects.DeclaredRedirect;
import dev.recap.redirects.Host;
import dev.recap.redirects.HostFile;
import dev.recap.redirects.Location;
import dev.recap.redirects.OldAddress;
import dev.recap.redirects.Redirect;
import dev.recap.redirects.RedirectDeclarations;
import dev.recap.redirects.Redirects;
import dev.recap.redirects.SiteRoot;
import dev.recap.site.PublishFilter.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans the files that answer old addresses, and checks that each of them leads to a page in one
 * step. Runs after all other planners, because it needs to know every page.
 */
final class RedirectPlanner implements PagePlanner {

  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308, Redirect.GONE);
  private static final int SHOWN = 3;

  private final MovedSources moved;

  RedirectPlanner(MovedSources moved) {
    this.moved = moved;
  }

  @Override
  public void plan(Planning planning) {
    new Run(planning, moved).run();
  }

  /** The planning of one site. */
  private static final class Run {

    private final Planning planning;
    private final MovedSources moved;
    private final Settings settings;
    private final Problems problems;
    private final SiteRoot root;
    private final Map<String, Output> pages = new HashMap<>();
    private final Map<SourcePath, OutputPath> bySource = new HashMap<>();
    private final Map<OutputPath, String> addresses = new HashMap<>();
    private final Map<String, Optional<Output>> pagesByPath = new HashMap<>();
    private Optional<Map<String, Document>> hidden = Optional.empty();
    private Optional<Redirects> given = Optional.empty();

    Run(Planning planning, MovedSources moved) {
      this.planning = planning;
      this.moved = moved;
      this.settings = planning.settings();
      this.problems = planning.problems();
      this.root = SiteRoot.of(settings.site().address());
      for (Output output : planning.outputs) {
        pages.putIfAbsent(output.path().value(), output);
        output.document().ifPresent(page -> bySource.putIfAbsent(page.source(), output.path()));
      }
      planning.profiles.forEach((source, url) -> bySource.putIfAbsent(source, url.path()));
    }

    void run() {
      Map<String, Redirect> read = new LinkedHashMap<>();
      for (DeclaredRedirect declared : declared()) {
        resolve(declared).ifPresent(redirect -> add(redirect, declared, read));
      }
      List<Redirect> direct = new ArrayList<>();
      for (Redirect redirect : read.values()) {
        direct(redirect, read).ifPresent(direct::add);
      }
      Redirects redirects = new Redirects(direct);
      planning.redirects = Optional.of(redirects);
      List<Host> hosts = Host.of(settings, redirects, pages.keySet());
      redirects.all().forEach(redirect -> reportRefusals(redirect, hosts));
      redirects.all().forEach(redirect -> reportPages(redirect, hosts));
      hosts.forEach(host -> problems.addAll(host.limits()));
      planFiles(redirects, hosts);
    }

    private List<DeclaredRedirect> declared() {
      RedirectDeclarations declarations = new RedirectDeclarations(settings, problems);
      List<DeclaredRedirect> declared = new ArrayList<>();
      Stream.concat(planning.site().documents().stream(), planning.site().profiles().stream())
          .forEach(
              document ->
                  Optional.ofNullable(bySource.get(document.source()))
                      .ifPresent(path -> declared.addAll(declarations.of(document, path))));
      for (StaticFile file : moved.files()) {
        declared.addAll(declarations.in(file));
      }
      return declared;
    }

    /** Returns the redirect of a declaration, perhaps to another redirect. */
    private Optional<Redirect> resolve(DeclaredRedirect declared) {
      boolean own = declared.page().isPresent();
      Optional<OldAddress> from = OldAddress.parse(declared, root, problems);
      Optional<Integer> status = status(declared);
      if (from.isEmpty() || status.isEmpty()) {
        return Optional.empty();
      }
      if (own && from.get().prefix()) {
        bad(
            declared.place(),
            "the old address \"%s\" has a *".formatted(declared.from()),
            "write redirects with a * into data/redirects.csv");
        return Optional.empty();
      }
      if (status.get() == Redirect.GONE) {
        return Optional.of(redirect(from.get(), "", false, status.get(), declared));
      }
      if (own) {
        OutputPath page =
            Objects.requireNonNull(bySource.get(declared.page().get().source()), "a page");
        String address = addresses.computeIfAbsent(page, root::addressOf);
        Redirect redirect = redirect(from.get(), address, false, 301, declared);
        // The page may still have the address.
        return leadsToItself(redirect) ? Optional.empty() : Optional.of(redirect);
      }
      return target(declared, from.get(), status.get());
    }

    private static boolean leadsToItself(Redirect redirect) {
      return redirect.from().key().equals(OldAddress.keyOf(redirect.to()));
    }

    private static Redirect redirect(
        OldAddress from, String to, boolean splat, int status, DeclaredRedirect declared) {
      return new Redirect(from, to, splat, status, declared.place());
    }

    private Optional<Integer> status(DeclaredRedirect declared) {
      if (declared.status().isEmpty()) {
        return Optional.of(301);
      }
      Optional<Integer> status =
          STATUSES.stream().filter(known -> known.toString().equals(declared.status())).findFirst();
      if (status.isEmpty()) {
        bad(
            declared.place(),
            "a redirect cannot have the status \"%s\"".formatted(declared.status()),
            "write 301 (for good), 302 (for now), 303, 307, 308, or 410 for a page that is gone");
      }
      return status;
    }

    private void bad(Place place, String message, String hint) {
      problems.add(Problem.error("bad-redirect", place, message, hint));
    }

    private Optional<Redirect> target(DeclaredRedirect declared, OldAddress from, int status) {
      String to = declared.to();
      boolean splat = from.prefix() && to.endsWith(":splat");
      String written = splat ? to.substring(0, to.length() - ":splat".length()) : to;
      Optional<String> internal = internal(written);
      Optional<String> target =
          internal.isPresent()
              ? internal
              : written.matches("(?i)https?://[^/?#\\s]+.*")
                  ? Optional.of(external(written))
                  : Optional.empty();
      if (target.isEmpty()) {
        bad(
            declared.toPlace(),
            to.isEmpty()
                ? "the redirect from %s leads nowhere".formatted(from)
                : "the new address \"%s\" is neither a path from the site's root nor a URL"
                    .formatted(to),
            "write a path such as /new/, a URL, or the status 410 for a page that is gone");
      }
      return target.map(address -> redirect(from, address, splat, status, declared));
    }

    /** Returns an address of this site: from a path, a full URL or the name of a source file. */
    private Optional<String> internal(String written) {
      Location to = Location.of(written);
      Optional<OutputPath> page = SourcePath.parse(to.path()).map(bySource::get);
      if (page.isPresent()) {
        return Optional.of(root.addressOf(page.get()) + to.query() + to.fragment());
      }
      return root.address()
          .pathInSite(written)
          .or(() -> Optional.of(written).filter(path -> path.matches("(?s)/(?!/).*")))
          .map(Location::of)
          .map(path -> UrlPath.encode(root.base()) + encoded(path.path()) + tail(path));
    }

    private static String external(String written) {
      Location to = Location.of(written);
      boolean bare = to.path().indexOf('/', to.path().indexOf("//") + 2) < 0;
      return encoded(to.path()) + (bare ? "/" : "") + tail(to);
    }

    private static String tail(Location to) {
      return encoded(to.query()).replace("%3F", "?") + encoded(to.fragment()).replace("%23", "#");
    }

    /** Encodes what an address may not contain; what is encoded already stays. */
    private static String encoded(String path) {
      return UrlPath.encode(path).replaceAll("%25([0-9A-Fa-f]{2})", "%$1");
    }

    private void add(Redirect redirect, DeclaredRedirect declared, Map<String, Redirect> read) {
      String key = redirect.from().key() + (redirect.from().prefix() ? "*" : "");
      @Nullable Redirect other = read.putIfAbsent(key, redirect);
      if (other != null && !other.to().equals(redirect.to())) {
        problems.add(
            Problem.error(
                "redirect-conflict",
                declared.place(),
                "%s leads to %s here, and to %s at %s"
                    .formatted(redirect.from(), shown(redirect), shown(other), other.place()),
                "leave one of them out"));
      }
    }

    private static String shown(Redirect redirect) {
      return redirect.isGone() ? "nothing (410)" : UrlPath.decode(redirect.to());
    }

    /** Returns the redirect without detours; nothing if it leads to no page. */
    private Optional<Redirect> direct(Redirect redirect, Map<String, Redirect> read) {
      if (redirect.isInternal() && leadsToItself(redirect)) {
        problems.add(loop(redirect, List.of(shown(redirect))));
        return Optional.empty();
      }
      Redirect last = redirect;
      Set<Redirect> visited = new HashSet<>();
      List<String> steps = new ArrayList<>();
      while (last.isInternal() && !isPage(last)) {
        Optional<Redirect> next = next(last, read.values());
        if (next.isEmpty()) {
          break;
        }
        steps.add(UrlPath.decode(last.to()));
        if (next.get().equals(redirect) || !visited.add(next.get())) {
          problems.add(loop(redirect, steps));
          return Optional.empty();
        }
        if (next.get().isGone()) {
          problems.add(
              missing(redirect, "%s, which is gone (410)".formatted(steps.get(steps.size() - 1))));
          return Optional.empty();
        }
        last = followed(last, next.get());
      }
      if (last.isInternal() && !last.splat() && !isPage(last)) {
        problems.add(withoutPage(redirect, last));
        return Optional.empty();
      }
      if (!steps.isEmpty()) {
        problems.add(chain(redirect, steps, last));
      }
      return Optional.of(last);
    }

    /** Finds the redirect that a redirect leads to. */
    private Optional<Redirect> next(Redirect redirect, Collection<Redirect> read) {
      Redirects all = given.orElseGet(() -> new Redirects(read));
      given = Optional.of(all);
      String query = Location.of(redirect.to()).query();
      return all.find(redirect.targetPath(), query.isEmpty() ? "" : query.substring(1));
    }

    /** Returns a redirect that leads where the next one of a chain does. */
    private static Redirect followed(Redirect redirect, Redirect next) {
      String rest =
          next.splat()
              ? UrlPath.encode(redirect.targetPath().substring(next.from().path().length()))
              : "";
      Location to = Location.of(next.to() + rest);
      String fragment = Location.of(redirect.to()).fragment();
      return redirect.leadingTo(
          to.path() + to.query() + (to.fragment().isEmpty() ? fragment : to.fragment()),
          redirect.splat() && next.splat());
    }

    private boolean isPage(Redirect redirect) {
      return !redirect.splat() && pageAt(redirect.targetPath()).isPresent();
    }

    /** Returns the file that hosts send for a path; many redirects lead to the same. */
    private Optional<Output> pageAt(String path) {
      return pagesByPath.computeIfAbsent(
          path, p -> root.below(p).flatMap(below -> page(below).or(() -> page(below + "/"))));
    }

    private Optional<Output> page(String spelling) {
      return OutputPath.parse(spelling).map(file -> pages.get(file.value()));
    }

    private static Problem loop(Redirect redirect, List<String> steps) {
      return Problem.error(
          "redirect-loop",
          redirect.place(),
          "%s leads in a circle: %s".formatted(redirect.from(), String.join(" → ", steps)),
          "let one of these redirects lead to a page");
    }

    private static Problem chain(Redirect redirect, List<String> steps, Redirect last) {
      return Problem.warning(
          "redirect-chain",
          redirect.place(),
          "%s leads to %s, which has moved too; it is written as a redirect to %s"
              .formatted(redirect.from(), steps.get(0), shown(last)),
          "write %s as the new address".formatted(shown(last)));
    }

    private Problem missing(Redirect redirect, String reason) {
      return target(
          redirect,
          reason,
          nearest(redirect)
              .map("did you mean %s?"::formatted)
              .orElse("write the address of a page, or the status 410 if it is gone for good"));
    }

    private static Problem target(Redirect redirect, String reason, String hint) {
      String message = "%s leads to %s".formatted(redirect.from(), reason);
      return Problem.error("redirect-target", redirect.place(), message, hint);
    }

    private Problem withoutPage(Redirect redirect, Redirect last) {
      String target = shown(last);
      @Nullable Document document = hidden().get(OldAddress.keyOf(Location.of(last.to()).path()));
      if (document == null) {
        return missing(redirect, target + ", where there is no page");
      }
      String reason =
          planning
              .site()
              .visibility(document.source())
              .map(Visibility::reason)
              .orElse("it has errors");
      return target(
          redirect,
          "%s, but %s has no page because %s".formatted(target, document.source(), reason),
          "publish it, or take the redirect out");
    }

    /** Returns the documents without a page by the addresses that they would have. */
    private Map<String, Document> hidden() {
      if (hidden.isEmpty()) {
        DocumentUrls urls =
            new DocumentUrls(settings.addresses(), new Permalink(planning.site()), new Problems());
        Map<String, Document> found = new HashMap<>();
        for (Document document : moved.documents()) {
          if (!bySource.containsKey(document.source())) {
            urls.urlOf(document)
                .ifPresent(
                    url ->
                        found.putIfAbsent(OldAddress.keyOf(root.addressOf(url.path())), document));
          }
        }
        hidden = Optional.of(found);
      }
      return hidden.get();
    }

    private Optional<String> nearest(Redirect redirect) {
      Set<String> addresses =
          bySource.values().stream()
              .map(path -> "/" + path.withoutIndex())
              .collect(Collectors.toSet());
      return DidYouMean.of(redirect.targetPath(), addresses);
    }

    /** Reports the hosts that cannot answer an old address. */
    private void reportRefusals(Redirect redirect, List<Host> hosts) {
      Map<String, List<String>> reasons = new TreeMap<>();
      for (Host host : hosts) {
        host.refusal(redirect)
            .ifPresent(
                reason ->
                    reasons.computeIfAbsent(reason, key -> new ArrayList<>()).add(host.name()));
      }
      reasons.forEach(
          (reason, names) ->
              problems.add(
                  Problem.warning(
                      "redirect-unsupported",
                      redirect.place(),
                      "%s cannot answer %s, because it %s"
                          .formatted(String.join(", ", names), redirect.from(), reason),
                      "leave it out, or choose another host in redirects.formats")));
    }

    /** Reports pages that have the address of a redirect. */
    private void reportPages(Redirect redirect, List<Host> hosts) {
      List<String> found = pagesAt(redirect);
      List<String> first = names(hosts, redirect, true);
      if (found.isEmpty() || (redirect.from().prefix() && first.isEmpty())) {
        return;
      }
      List<String> second = names(hosts, redirect, false);
      String what =
          redirect.from().prefix()
              ? "%s with %s (%s%s)"
                  .formatted(
                      found.size() == 1 ? "1 page begins" : found.size() + " pages begin",
                      redirect.from().path(),
                      String.join(", ", found.subList(0, Math.min(SHOWN, found.size()))),
                      found.size() > SHOWN ? ", …" : "")
              : "there is a page at the old address %s".formatted(redirect.from());
      List<String> effects = new ArrayList<>();
      if (!first.isEmpty()) {
        effects.add(String.join(", ", first) + " would redirect and hide it");
      }
      if (!second.isEmpty()) {
        effects.add(String.join(", ", second) + " would show it and never redirect");
      }
      String message = what + ": " + String.join("; ", effects);
      String hint = "take the redirect out, or give the page another address";
      problems.add(
          first.isEmpty()
              ? Problem.warning("redirect-shadowed", redirect.place(), message, hint)
              : Problem.error("redirect-shadowed", redirect.place(), message, hint));
    }

    private static List<String> names(List<Host> hosts, Redirect redirect, boolean first) {
      return hosts.stream()
          .filter(host -> host.redirectsBeforePages() == first)
          .filter(host -> host.refusal(redirect).isEmpty())
          .map(Host::name)
          .toList();
    }

    private List<String> pagesAt(Redirect redirect) {
      OldAddress from = redirect.from();
      if (!from.query().isEmpty()) {
        return List.of();
      }
      if (!from.prefix()) {
        return pageAt(from.path()).map(page -> "/" + page.path().withoutIndex()).stream().toList();
      }
      return root.below(from.path()).map(path -> path.substring(1)).stream()
          .flatMap(path -> pages.keySet().stream().filter(page -> page.startsWith(path)).sorted())
          .map(page -> "/" + new OutputPath(page).withoutIndex())
          .toList();
    }

    private void planFiles(Redirects redirects, List<Host> hosts) {
      Map<String, Redirect> origins = new HashMap<>();
      if (settings.redirects().formats().contains(Format.STUBS)) {
        redirects
            .exact()
            .forEach(
                redirect ->
                    Host.stubOf(redirect, root)
                        .ifPresent(path -> origins.putIfAbsent(path.value(), redirect)));
      }
      Map<String, String> taken = new HashMap<>();
      pages.keySet().forEach(path -> taken.put(path.toLowerCase(Locale.ROOT), path));
      Set<OutputPath> planned = new HashSet<>();
      for (Host host : hosts) {
        for (HostFile file : host.files()) {
          if (!planned.add(file.path())) {
            continue;
          }
          Optional<Redirect> origin = Optional.ofNullable(origins.get(file.path().value()));
          @Nullable String other = taken.putIfAbsent(file.path().caseless(), file.path().value());
          if (other != null && origin.isPresent()) {
            problems.add(sameWithoutCase(origin.get(), other));
            continue;
          }
          planning.outputs.add(
              new Output.Generated(
                  file.path(),
                  file.text(),
                  origin
                      .map(
                          redirect ->
                              new OutputOrigin(
                                  "the redirect from " + redirect.from(), redirect.place()))
                      .orElseGet(() -> planning.key("redirects.formats"))));
        }
      }
    }

    private static Problem sameWithoutCase(Redirect redirect, String other) {
      return Problem.warning(
          "redirect-unsupported",
          redirect.place(),
          "stubs cannot answer %s, because its file differs from %s only in case"
              .formatted(redirect.from(), other),
          "leave it out, or choose another host in redirects.formats");
    }
  }
}
