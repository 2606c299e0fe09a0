package dev.recap.render.view;

import dev.recap.config.Settings;
import dev.recap.model.Document;
import dev.recap.model.ImageTag;
import dev.recap.model.OutputPath;
import dev.recap.model.Reference;
import dev.recap.plan.Links;
import dev.recap.plan.Links.Target;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document's body as it stands on a page: links between source files lead to pages, images have
 * their size. Everything else stays byte for byte as it was read.
 */
public final class BodyWriter {

  /** What flexmark writes for a footnote and for the words that it belongs to. */
  private static final Pattern FOOTNOTE_ID =
      Pattern.compile("(<sup|<li) id=\"fn(?:ref)?-[0-9]++(?:-[0-9]++)?\"");

  private final Plan plan;
  private final Links links;
  private final ImageSizes sizes;
  private final ImagePaths imagePaths;
  private final boolean managed;
  private final boolean imageSizes;

  public BodyWriter(Plan plan, Links links, ImageSizes sizes, Settings settings) {
    this.plan = plan;
    this.links = links;
    this.sizes = sizes;
    this.imagePaths = new ImagePaths(links, settings);
    this.managed = settings.addresses().relativeLinks();
    this.imageSizes = settings.pages().imageSizes();
  }

  String body(Document document, PageInfo page) {
    String html = document.body().html().get();
    return once(document, write(document, html, html.length(), page), page);
  }

  /** What stands above {@code <!--more-->}. */
  String opening(Document document, PageInfo page) {
    String opening = write(document, document.body().html().get(), document.body().more(), page);
    return once(document, opening + Html.endTags(opening), page);
  }

  /**
   * The bodies of a list would have the ids of their footnotes in common. Links to footnotes lead
   * to the document's own page from there, so nothing needs them.
   */
  private String once(Document document, String html, PageInfo page) {
    boolean foreign = managed && !page.absolute() && !plan.pathOf(document).equals(page.path());
    return foreign && html.contains(" id=\"fn") ? FOOTNOTE_ID.matcher(html).replaceAll("$1") : html;
  }

  private String write(Document document, String html, int end, PageInfo page) {
    List<Reference> references = document.body().references();
    List<ImageTag> images = imageSizes || imagePaths.isOn() ? document.body().images() : List.of();
    StringBuilder written = null;
    int from = 0;
    int image = 0;
    for (Reference reference : references) {
      if (reference.end() > end) {
        break;
      }
      Target target = links.resolve(document, reference);
      String url = url(document, reference, target, page);
      String size = "";
      int sizeAt = reference.end();
      if (image < images.size() && images.get(image).source().start() == reference.start()) {
        ImageTag tag = images.get(image++);
        if (imagePaths.isOn() && !page.absolute()) {
          url = imagePaths.pathFor(document, reference, target).orElse(null);
        }
        if (imageSizes && !tag.sized() && tag.end() <= end) {
          size = size(target);
          sizeAt = tag.end();
        }
      }
      if (url == null && size.isEmpty()) {
        continue;
      }
      if (written == null) {
        written = new StringBuilder(html.length() + 256);
      }
      if (url != null) {
        written.append(html, from, reference.start()).append(Html.escapeAttribute(url));
        from = reference.end();
      }
      if (!size.isEmpty()) {
        written.append(html, from, sizeAt).append(size);
        from = sizeAt;
      }
    }
    return written == null ? html.substring(0, end) : written.append(html, from, end).toString();
  }

  /** The URL to write instead, or null to leave the author's. */
  private @Nullable String url(
      Document document, Reference reference, Target target, PageInfo page) {
    if (target instanceof Target.InSite found) {
      return inSite(document, reference, found, page);
    }
    String written = reference.url();
    OutputPath own = plan.pathOf(document);
    if (page.absolute()) {
      String absolute = links.absolute(own, written);
      return absolute.equals(written) ? null : absolute;
    }
    if (!managed) {
      return null;
    }
    Reference.Form form = Reference.formOf(written);
    if (form == Reference.Form.FROM_ROOT) {
      return links.relativeFromRoot(page.path(), written);
    }
    if (own.equals(page.path())) {
      return null;
    }
    if (form == Reference.Form.RELATIVE) {
      return links.relativeFrom(own, page.path(), written);
    }
    // A footnote's anchor leads to the document's own page from wherever the body stands.
    return written.startsWith("#") ? links.relative(page.path(), own) + written : null;
  }

  private @Nullable String inSite(
      Document document, Reference reference, Target.InSite found, PageInfo page) {
    OutputPath to = found.output().path();
    if (page.absolute()) {
      return links.absolute(to) + found.suffix();
    }
    Optional<Output.Copy> copy = found.copy();
    boolean rewritten;
    if (!reference.isRelative()) {
      rewritten = managed || found.bySource();
    } else if (found.bySource() && found.output().asPage().isPresent()) {
      rewritten = true;
    } else if (found.bySource() && copy.isPresent()) {
      // The author's own link is right if page and file are where their sources are.
      boolean fileMoved = !to.value().equals(copy.get().file().relativePath());
      boolean pageElsewhere = !page.path().folder().equals(document.folder());
      rewritten = fileMoved || (pageElsewhere && (managed || isMoved(document)));
    } else {
      rewritten = managed && !plan.pathOf(document).equals(page.path());
    }
    return rewritten ? links.relative(page.path(), to) + found.suffix() : null;
  }

  private boolean isMoved(Document document) {
    return !plan.pathOf(document).folder().equals(document.folder());
  }

  private String size(Target target) {
    return target
        .copy()
        .flatMap(copy -> sizes.sizeOf(copy.file()))
        .map(s -> " width=\"" + s.width() + "\" height=\"" + s.height() + "\" loading=\"lazy\"")
        .orElse("");
  }
}
