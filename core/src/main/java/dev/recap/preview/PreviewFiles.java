package dev.recap.preview;

import dev.recap.model.OutputPath;
import dev.recap.plan.Output;
import dev.recap.preview.PreviewSite.Rendered;
import dev.recap.preview.http.ContentTypes;
import dev.recap.preview.http.SiteFile;
import dev.recap.preview.http.SiteFiles;
import dev.recap.problem.Problem;
import dev.recap.talks.transcript.TranscriptFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The site as it is now: pages made when they are asked for, files where they lie. */
final class PreviewFiles implements SiteFiles {

  private static final int FOUND = 200;
  private static final int NOT_FOUND = 404;
  private static final int BROKEN = 500;

  private final Current current;
  private final PreviewPages own;

  PreviewFiles(Current current, PreviewPages own) {
    this.current = current;
    this.own = own;
  }

  @Override
  public Optional<SiteFile> find(List<String> names) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    OutputPath path = new OutputPath(String.join("/", names));
    return current.ask(
        state ->
            state.site().flatMap(site -> site.at(path).map(found -> file(state, site, found))));
  }

  private SiteFile file(LiveState state, PreviewSite site, Output output) {
    if (output instanceof Output.Copy copy) {
      return new SiteFile.OnDisk(copy.file().file());
    }
    if (output instanceof Output.Captions captions) {
      byte[] bytes = TranscriptFile.asWebVtt(captions.file());
      return new SiteFile.Made(captions.path().fileName(), bytes, FOUND);
    }
    if (output instanceof Output.Calendar calendar) {
      return new SiteFile.Made(output.path().fileName(), site.calendar(calendar), FOUND);
    }
    return page(state, site, (Output.Page) output, FOUND);
  }

  private SiteFile page(LiveState state, PreviewSite site, Output.Page page, int status) {
    Rendered rendered = site.render(page);
    List<Problem> problems = rendered.problems();
    if (rendered.bytes().isEmpty()) {
      return html(own.renderBroken(state, site, page, problems), BROKEN);
    }
    byte[] bytes = rendered.bytes().get();
    String name = page.path().fileName();
    if (ContentTypes.isPage(name)) {
      String addition = own.insertion(state, site, page, problems);
      bytes = HtmlInjector.into(bytes, site.settings().read().encoding(), addition);
    }
    return new SiteFile.Made(name, bytes, status);
  }

  @Override
  public Optional<SiteFile> missing() {
    return current.ask(state -> Optional.of(missing(state)));
  }

  private SiteFile missing(LiveState state) {
    return state
        .site()
        .flatMap(site -> site.missing().map(page -> page(state, site, page, NOT_FOUND)))
        .orElseGet(
            () -> {
              boolean readable = state.site().isPresent();
              return html(own.missing(state, readable), readable ? NOT_FOUND : BROKEN);
            });
  }

  static SiteFile html(String html, int status) {
    return new SiteFile.Made("page.html", html.getBytes(StandardCharsets.US_ASCII), status);
  }
}
