package dev.recap.render.view;

import dev.recap.config.MarkdownSettings.Flavor;
import dev.recap.config.Settings;
import dev.recap.config.SiteAddress;
import dev.recap.config.UrlSettings.Images;
import dev.recap.model.Document;
import dev.recap.model.ImageTag;
import dev.recap.model.OutputPath;
import dev.recap.model.Reference;
import dev.recap.plan.Links.Target;
import dev.recap.plan.Output;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document's body for a page: links between source files lead to pages, images have their
 * size. Everything else stays byte for byte as it was read. Thread-safe.
 */
public final class BodyWriter {

  private static final String CODE = "<code class=\"language-";
  private static final Pattern LOADING =
      Pattern.compile("\\sloading\\s*=", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPAN = Pattern.compile("</?span\\b[^>]*+>");

  private final ImageSizes sizes;
  private final Images imagePaths;
  private final SiteAddress address;
  private final boolean managed;
  private final boolean ownAnchors;
  private final boolean imageSizes;
  private final boolean pictures;
  private final String display;
  private final boolean colours;

  BodyWriter(ImageSizes sizes, Settings settings) {
    this.sizes = sizes;
    this.imagePaths = settings.addresses().images();
    this.address = settings.site().address();
    this.managed = settings.addresses().relativeLinks();
    this.ownAnchors = managed || settings.markdown().flavor() == Flavor.MODERN;
    this.imageSizes = settings.pages().imageSizes();
    this.pictures = settings.pictures().variants();
    this.display = settings.pictures().display();
    this.colours = settings.code().highlight();
  }

  String body(Document document, PageContext page) {
    String html = document.body().html().get();
    String written = withoutColours(write(document, html, html.length(), page), page);
    return withoutForeignIds(document, written, page);
  }

  /** Returns the part above {@code <!--more-->}. */
  String opening(Document document, PageContext page) {
    String html = document.body().html().get();
    String opening = withoutColours(write(document, html, document.body().more(), page), page);
    return withoutForeignIds(document, opening + Html.endTags(opening), page);
  }

  /**
   * Removes the ids of headings, footnotes and the like on other pages, where several bodies would
   * share them. Links to them lead to the document's own page there.
   */
  private String withoutForeignIds(Document document, String html, PageContext page) {
    return isForeign(document, page) ? Html.withoutIds(html) : html;
  }

  private static boolean isForeignPage(Document document, PageContext page) {
    return !page.site().pathOf(document).equals(page.path());
  }

  private boolean isForeign(Document document, PageContext page) {
    return ownAnchors && !page.absolute() && !page.site().pathOf(document).equals(page.path());
  }

  /** Removes the colours of code in feeds, whose readers do not have the style sheet. */
  private String withoutColours(String html, PageContext page) {
    if (!colours || !page.absolute()) {
      return html;
    }
    StringBuilder plain = new StringBuilder(html.length());
    int from = 0;
    for (int code = html.indexOf(CODE); code >= 0; code = html.indexOf(CODE, from)) {
      int end = html.indexOf("</code>", code);
      end = end < 0 ? html.length() : end;
      plain.append(html, from, code);
      plain.append(SPAN.matcher(html.substring(code, end)).replaceAll(""));
      from = end;
    }
    return plain.append(html, from, html.length()).toString();
  }

  private String write(Document document, String html, int end, PageContext page) {
    List<Reference> references = document.body().references();
    boolean pathsFromRoot = imagePaths != Images.AS_WRITTEN;
    List<ImageTag> images =
        imageSizes || pictures || pathsFromRoot ? document.body().images() : List.of();
    StringBuilder written = null;
    int from = 0;
    int image = 0;
    for (Reference reference : references) {
      if (reference.end() > end) {
        break;
      }
      Target target = page.site().resolve(document, reference);
      String url = url(document, reference, target, page);
      Optional<PictureHtml> picture = Optional.empty();
      String size = "";
      int tagEnd = reference.end();
      if (image < images.size() && images.get(image).source().start() == reference.start()) {
        ImageTag tag = images.get(image++);
        if (pathsFromRoot && !page.absolute()) {
          url = pathFromRoot(document, reference, target, page).orElse(null);
        }
        if (tag.end() <= end) {
          tagEnd = tag.end();
          picture = pictures ? picture(target, html, reference, tag, page) : Optional.empty();
          boolean first = image == 1 && !isForeignPage(document, page);
          size = picture.map(PictureHtml::attributes).orElse("") + size(target, html, tag, first);
        }
      }
      if (url == null && size.isEmpty() && picture.isEmpty()) {
        continue;
      }
      if (written == null) {
        written = new StringBuilder(html.length() + 256);
      }
      if (picture.isPresent()) {
        int tagStart = html.lastIndexOf('<', reference.start());
        written.append(html, from, tagStart).append(picture.get().before());
        from = tagStart;
      }
      if (url != null) {
        written.append(html, from, reference.start()).append(escape(url, reference.kind()));
        from = reference.end();
      }
      if (!size.isEmpty()) {
        written.append(html, from, tagEnd).append(size);
        from = tagEnd;
      }
      if (picture.isPresent()) {
        int after = html.indexOf('>', tagEnd) + 1;
        written.append(html, from, after).append(picture.get().after());
        from = after;
      }
    }
    return written == null ? html.substring(0, end) : written.append(html, from, end).toString();
  }

  /** Escapes a URL for its place; CSS may be in quotes, in brackets or in an attribute. */
  private static String escape(String url, Reference.Kind kind) {
    return kind == Reference.Kind.STYLE
        ? url.replace("'", "%27")
            .replace("(", "%28")
            .replace(")", "%29")
            .replace("\"", "%22")
            .replace("<", "%3C")
        : Html.escapeAttribute(url);
  }

  /** Returns the URL to write instead, or null to leave the author's. */
  private @Nullable String url(
      Document document, Reference reference, Target target, PageContext page) {
    if (target instanceof Target.InSite found) {
      return inSite(document, reference, found, page);
    }
    String written = reference.url();
    OutputPath own = page.site().pathOf(document);
    if (page.absolute()) {
      String absolute = page.site().links().absolute(own, written);
      return absolute.equals(written) ? null : absolute;
    }
    if (written.startsWith("#")) {
      // A drawing's <use> refers to the body itself.
      return isForeign(document, page) && reference.kind() == Reference.Kind.LINK
          ? page.site().links().relative(page.path(), own) + written
          : null;
    }
    if (!managed) {
      return null;
    }
    Reference.Form form = Reference.formOf(written);
    if (form == Reference.Form.FROM_ROOT) {
      return page.site().links().relativeFromRoot(page.path(), written);
    }
    if (own.equals(page.path())) {
      return null;
    }
    return form == Reference.Form.RELATIVE
        ? page.site().links().relativeFrom(own, page.path(), written)
        : null;
  }

  private @Nullable String inSite(
      Document document, Reference reference, Target.InSite found, PageContext page) {
    OutputPath to = found.output().path();
    if (page.absolute()) {
      return page.url(to) + found.suffix();
    }
    Optional<Output.Copy> copy = found.copy();
    boolean rewritten;
    if (found.output().asScaled().isPresent()) {
      rewritten = true;
    } else if (!reference.isRelative()) {
      rewritten = managed || found.bySource();
    } else if (found.bySource() && found.output().asPage().isPresent()) {
      rewritten = true;
    } else if (found.bySource() && copy.isPresent()) {
      // The author's own link is right if page and file keep the positions of their sources.
      String kept = page.settings().folders().contentName() + "/" + to;
      boolean fileMoved = !copy.get().file().source().value().equals(kept);
      boolean pageElsewhere = !page.path().folder().equals(document.folder());
      rewritten = fileMoved || (pageElsewhere && (managed || isMoved(document, page)));
    } else {
      rewritten = managed && !page.site().pathOf(document).equals(page.path());
    }
    return rewritten ? page.site().links().relative(page.path(), to) + found.suffix() : null;
  }

  private static boolean isMoved(Document document, PageContext page) {
    return !page.site().pathOf(document).folder().equals(document.folder());
  }

  /**
   * Returns an image's URL by JBake's {@code img.path.update}: from the site's root, so that with
   * the host in front a body shows its images on any page. Nothing if the author's URL stays.
   */
  private Optional<String> pathFromRoot(
      Document document, Reference image, Target target, PageContext page) {
    boolean withHost = imagePaths == Images.WITH_HOST;
    return switch (Reference.formOf(image.url())) {
      case OTHER -> Optional.empty();
      case FROM_ROOT -> withHost ? Optional.of(address.absolute(image.url())) : Optional.empty();
      case RELATIVE ->
          movedTo(target, page)
              .or(() -> page.site().links().besideSource(document, image.url()))
              .map(path -> withHost ? page.settings().site().host() + "/" + path : path);
    };
  }

  /** Returns the path of an image that is not copied to the position of its source. */
  private static Optional<String> movedTo(Target target, PageContext page) {
    return target
        .copy()
        .filter(copy -> !copy.path().value().equals(copy.file().relativePath()))
        .map(Output.Copy::path)
        .or(() -> target.found().flatMap(Output::asScaled).map(Output.Scaled::path))
        .map(path -> page.link(path) + target.suffix());
  }

  /** Returns the HTML of a picture with other sizes or formats; feeds show one file of it. */
  private Optional<PictureHtml> picture(
      Target target, String html, Reference reference, ImageTag tag, PageContext page) {
    if (page.absolute()) {
      return Optional.empty();
    }
    int start = html.lastIndexOf('<', reference.start());
    boolean inPicture = html.lastIndexOf("<picture", start) > html.lastIndexOf("</picture", start);
    return target
        .found()
        .flatMap(page.site()::pictureOf)
        .map(
            found ->
                PictureHtml.of(
                    found,
                    html.substring(start, tag.end()),
                    inPicture,
                    display,
                    to -> address(to, page)));
  }

  private String address(OutputPath to, PageContext page) {
    return switch (imagePaths) {
      case AS_WRITTEN -> PictureHtml.relative(to, page);
      case FROM_ROOT -> page.link(to);
      case WITH_HOST -> page.url(to);
    };
  }

  /** Returns the attributes for the size of an image, and for loading it late. */
  private String size(Target target, String html, ImageTag tag, boolean first) {
    boolean wanted =
        imageSizes || (pictures && target.found().flatMap(Output::asScaled).isPresent());
    if (!wanted || tag.sized()) {
      return "";
    }
    Optional<ImageSizes.Size> scaled =
        target
            .found()
            .flatMap(Output::asScaled)
            .map(found -> new ImageSizes.Size(found.variant().width(), found.variant().height()));
    String own = html.substring(tag.source().end(), tag.end());
    String lazy = first || LOADING.matcher(own).find() ? "" : " loading=\"lazy\"";
    return scaled
        .or(() -> target.copy().flatMap(copy -> sizes.sizeOf(copy.file())))
        .map(s -> " width=\"" + s.width() + "\" height=\"" + s.height() + "\"" + lazy)
        .orElse("");
  }
}
