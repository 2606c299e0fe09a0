package dev.recap.check;

import dev.recap.plan.Links.Target;
import dev.recap.plan.Output;
import dev.recap.problem.Place;
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

/** Reports missing images, fonts and stylesheets that the stylesheets of pages name. */
final class Stylesheets implements Rule {

  private final RuleContext context;
  private final Set<Output.Copy> loaded = ConcurrentHashMap.newKeySet();

  Stylesheets(RuleContext context) {
    this.context = context;
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

  /** Checks the stylesheets that pages load, and those that they import. */
  @Override
  public void finish(boolean whole) {
    Deque<Output.Copy> open = new ArrayDeque<>(loaded);
    while (!open.isEmpty()) {
      for (Output.Copy imported : check(open.remove())) {
        if (loaded.add(imported)) {
          open.add(imported);
        }
      }
    }
  }

  /** Checks a stylesheet; returns those that it imports. */
  private List<Output.Copy> check(Output.Copy stylesheet) {
    String css = text(stylesheet);
    String file = stylesheet.file().source().value();
    List<Output.Copy> imported = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    for (PageUrls.StyleUrl url : PageUrls.inStyle(css)) {
      Target target = context.pageLinks().resolve(stylesheet.path(), url.url());
      stylesheet(target).ifPresent(imported::add);
      if (target instanceof Target.Dead dead && reported.add(dead.path())) {
        context.warn(
            "missing-asset",
            Place.ofOffset(file, css, url.start()),
            "the stylesheet would load \"%s\", and there is no file /%s"
                .formatted(url.url(), dead.path()),
            "put it into the assets, or take it out");
      }
    }
    return imported;
  }

  private static String text(Output.Copy file) {
    try {
      return new String(Files.readAllBytes(file.file().text()), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "";
    }
  }
}
