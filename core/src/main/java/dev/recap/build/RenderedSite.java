package dev.recap.build;

import dev.recap.check.CheckedSite;
import dev.recap.content.Content;
import dev.recap.incremental.DependencyTracker;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.render.Renderer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** A site whose pages are made to be looked at. */
record RenderedSite(LoadedSite planned, Renderer renderer, Content content, SiteRendering viewing) {

  Plan plan() {
    return planned.plan();
  }

  /** As rules of checks see it. */
  CheckedSite checked() {
    return new CheckedSite(
        viewing.settings(),
        planned.site(),
        plan(),
        planned.links(),
        content.documents(),
        content.assets(),
        viewing.audience().now(),
        viewing.problems());
  }

  /**
   * Shows every page that can be made, from any thread.
   *
   * @return how many there were
   */
  int show(String stage, BiConsumer<Output.Page, byte[]> viewer) {
    List<Output.Page> pages = plan().pages();
    viewing.progress().stage(stage, pages.size());
    AtomicInteger shown = new AtomicInteger();
    viewing
        .workers()
        .forEach(
            pages,
            page -> {
              Optional<byte[]> bytes = renderer.render(page, DependencyTracker.NONE);
              bytes.ifPresent(made -> viewer.accept(page, made));
              shown.addAndGet(bytes.isPresent() ? 1 : 0);
              viewing.progress().step();
            });
    renderer.report(viewing.problems());
    return shown.get();
  }

  /** Whether these are all pages that the project would have without its mistakes. */
  boolean isWhole(int shown) {
    return content.broken().isEmpty() && shown == plan().pages().size();
  }
}
