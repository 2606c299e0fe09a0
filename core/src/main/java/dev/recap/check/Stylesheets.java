package dev.recap.check;

import dev.recap.links.PageLinks;
import dev.recap.plan.Links.Target;
import dev.recap.plan.Output;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Images, fonts and stylesheets that the stylesheets of pages name and the site hasn't. */
final class Stylesheets implements Rule {

  private final CheckedSite site;
  private final PageLinks links;
  private final Set<Output.Copy> loaded = ConcurrentHashMap.newKeySet();

  Stylesheets(CheckedSite site, PageLinks links) {
    this.site = site;
    this.links = links;
  }

  @Override
  public void checkPage(RenderedPage page) {
    for (PageUrl url : page.urls()) {
      if (url.use() == PageUrl.Use.RESOURCE) {
        stylesheet(url.target()).ifPresent(loaded::add);
      }
    }
  }

  private static Optional<Output.Copy> stylesheet(Target target) {
    return target.copy().filter(copy -> copy.file().source().extension().equals("css"));
  }

  /** What is loaded, and what that loads in turn. */
  @Override
  public void finish(boolean whole) {
    Deque<Output.Copy> open = new ArrayDeque<>(loaded);
    while (!open.isEmpty()) {
      for (Output.Copy imported : look(open.remove())) {
        if (loaded.add(imported)) {
          open.add(imported);
        }
      }
    }
  }

  /** Gives the stylesheets that it imports. */
  private List<Output.Copy> look(Output.Copy stylesheet) {
    String css = text(stylesheet);
    String file = stylesheet.file().source().value();
    List<Output.Copy> imported = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (PageUrls.StyleUrl url : PageUrls.inStyle(css)) {
      Target target = links.resolve(stylesheet.path(), url.url());
      stylesheet(target).ifPresent(imported::add);
      if (target instanceof Target.Dead dead && told.add(dead.path())) {
        site.problems()
            .add(
                Problem.warning(
                    "missing-asset",
                    Place.ofOffset(file, css, url.start()),
                    "the stylesheet would load \"%s\", and there is no file /%s"
                        .formatted(url.url(), dead.path()),
                    "put it into the assets, or take it out"));
      }
    }
    return imported;
  }

  private static String text(Output.Copy file) {
    try {
      return new String(Files.readAllBytes(file.file().file()), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "";
    }
  }
}
