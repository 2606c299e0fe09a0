package dev.recap.preview;

import dev.recap.model.OutputPath;
import dev.recap.output.ContentTypes;
import dev.recap.plan.Output;
import dev.recap.preview.PreviewSite.Rendered;
import dev.recap.preview.http.WebFile;
import dev.recap.preview.http.WebFiles;
import dev.recap.problem.Problem;
import dev.recap.redirects.Redirects;
import dev.recap.talks.transcript.TranscriptFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of the current site; pages are rendered on request. */
final class PreviewFiles implements WebFiles {

  private static final Pattern BODY_END = Pattern.compile("</body\\s*>", Pattern.CASE_INSENSITIVE);
  private static final int FOUND = 200;
  private static final int NOT_FOUND = 404;
  private static final int BROKEN = 500;

  private final PreviewState state;
  private final PreviewPages pages;

  PreviewFiles(PreviewState state, PreviewPages pages) {
    this.state = state;
    this.pages = pages;
  }

  @Override
  public Optional<WebFile> find(List<String> names) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    OutputPath path = new OutputPath(String.join("/", names));
    return state.read(
        view ->
            view.site()
                .flatMap(
                    site ->
                        site.at(path)
                            .filter(found -> !found.isRedirect())
                            .map(found -> file(view, site, found))));
  }

  @Override
  public Optional<String> redirect(String path, String query) {
    return state.read(
        view ->
            view.site()
                .flatMap(site -> site.planned().plan().redirects())
                .flatMap(redirects -> redirects.find(path, query))
                .filter(redirect -> !redirect.isGone())
                .map(redirect -> Redirects.target(redirect, path, query)));
  }

  private WebFile file(PreviewState.View view, PreviewSite site, Output output) {
    return output.accept(
        new Output.Visitor<>() {
          @Override
          public WebFile page(Output.Page page) {
            return PreviewFiles.this.page(view, site, page, FOUND);
          }

          @Override
          public WebFile calendar(Output.Calendar calendar) {
            return new WebFile.InMemory(calendar.path().fileName(), site.calendar(calendar), FOUND);
          }

          @Override
          public WebFile copy(Output.Copy copy) {
            return new WebFile.OnDisk(copy.file().file());
          }

          @Override
          public WebFile scaled(Output.Scaled scaled) {
            return new WebFile.OnDisk(site.pictures().file(scaled));
          }

          @Override
          public WebFile card(Output.Card card) {
            byte[] bytes = site.pictures().make(card).png();
            return new WebFile.InMemory(card.path().fileName(), bytes, FOUND);
          }

          @Override
          public WebFile captions(Output.Captions captions) {
            byte[] bytes = TranscriptFile.asWebVtt(captions.file());
            return new WebFile.InMemory(captions.path().fileName(), bytes, FOUND);
          }

          @Override
          public WebFile search(Output.SearchFile file) {
            return new WebFile.InMemory(file.path().fileName(), site.search(file), FOUND);
          }

          @Override
          public WebFile generated(Output.Generated generated) {
            return new WebFile.InMemory(generated.path().fileName(), generated.bytes(), FOUND);
          }
        });
  }

  private WebFile page(PreviewState.View view, PreviewSite site, Output.Page page, int status) {
    Rendered rendered = site.render(page);
    List<Problem> problems = rendered.problems();
    if (rendered.bytes().isEmpty()) {
      return html(pages.renderBroken(view, site, page, problems), BROKEN);
    }
    byte[] bytes = rendered.bytes().get();
    String name = page.path().fileName();
    if (ContentTypes.isPage(name)) {
      String addition = pages.insertion(view, site, page, problems);
      bytes = insert(bytes, site.settings().read().encoding(), addition);
    }
    return new WebFile.InMemory(name, bytes, status);
  }

  /** Inserts HTML at the end of a page's body, or at the end of a page without that tag. */
  private static byte[] insert(byte[] page, Charset charset, String addition) {
    String html = new String(page, charset);
    Matcher end = BODY_END.matcher(html);
    int at = html.length();
    while (end.find()) {
      at = end.start();
    }
    return (html.substring(0, at) + addition + html.substring(at)).getBytes(charset);
  }

  @Override
  public Optional<WebFile> missing() {
    return state.read(view -> Optional.of(missing(view)));
  }

  private WebFile missing(PreviewState.View view) {
    return view.site()
        .flatMap(site -> site.missing().map(page -> page(view, site, page, NOT_FOUND)))
        .orElseGet(
            () -> {
              boolean readable = view.site().isPresent();
              return html(pages.missing(view, readable), readable ? NOT_FOUND : BROKEN);
            });
  }

  static WebFile html(String html, int status) {
    return new WebFile.InMemory("page.html", html.getBytes(StandardCharsets.US_ASCII), status);
  }
}
