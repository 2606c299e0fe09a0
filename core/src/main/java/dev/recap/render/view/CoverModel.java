package dev.recap.render.view;

import dev.recap.images.SocialCard;
import dev.recap.model.OutputPath;
import dev.recap.model.PictureFormat;
import dev.recap.plan.PlannedPicture;
import dev.recap.plan.PlannedPicture.Candidate;
import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The picture of a document in templates; see docs/pictures.md. */
final class CoverModel {

  /** The size in {@code images.size.NAME} for link previews. */
  private static final String SOCIAL = "social";

  private CoverModel() {}

  /** Returns the picture that the header names, or null if it is no file of the site. */
  static @Nullable TemplateModel of(DocumentView view) {
    CoverImage cover = new CoverImage(view);
    Optional<OutputPath> path = cover.path();
    if (path.isEmpty()) {
      return null;
    }
    PageContext page = view.page();
    Optional<PlannedPicture> picture = cover.picture();
    Map<String, @Nullable Object> values =
        picture.isPresent()
            ? values(picture.get(), "", page)
            : file(path.get(), cover.size(), page);
    values.put("alt", view.front().extra().get("image_alt") instanceof String alt ? alt : "");
    Map<String, @Nullable Object> sizes = new LinkedHashMap<>();
    for (String name : page.settings().pictures().sizes().keySet()) {
      picture
          .filter(found -> !found.cut(found.picture().format(), name).isEmpty())
          .ifPresent(found -> sizes.put(name, values(found, name, page)));
    }
    values.put("sizes", sizes);
    return TemplateValues.of(values);
  }

  /** Returns the picture for link previews: a cut one, the whole one, or the social card. */
  static @Nullable TemplateModel ofPreview(DocumentView view) {
    CoverImage cover = new CoverImage(view);
    PageContext page = view.page();
    Optional<PlannedPicture> picture = cover.picture();
    Optional<Candidate> cut =
        picture.flatMap(found -> found.cut(found.picture().format(), SOCIAL).stream().findFirst());
    if (cut.isPresent()) {
      return TemplateValues.of(file(cut.get(), page));
    }
    if (cover.path().isPresent()) {
      return TemplateValues.of(file(cover.path().get(), cover.size(), page));
    }
    if (cover.url().isPresent()) {
      return TemplateValues.of(new LinkedHashMap<>(Map.of("url", cover.url().get())));
    }
    return page.site()
        .cardOf(view.document())
        .map(
            card -> {
              Map<String, @Nullable Object> values =
                  file(
                      card,
                      Optional.of(new ImageSizes.Size(SocialCard.WIDTH, SocialCard.HEIGHT)),
                      page);
              values.put("card", true);
              return TemplateValues.of(values);
            })
        .orElse(null);
  }

  private static Map<String, @Nullable Object> values(
      PlannedPicture picture, String size, PageContext page) {
    PictureFormat own = picture.picture().format();
    boolean whole = size.isEmpty();
    List<Candidate> candidates = whole ? picture.candidates(own) : picture.cut(own, size);
    Map<String, @Nullable Object> values = file(candidates.get(candidates.size() - 1), page);
    values.put("srcset", PictureHtml.srcset(candidates, to -> PictureHtml.relative(to, page)));
    List<Map<String, @Nullable Object>> sources = new ArrayList<>();
    for (PictureFormat format : picture.furtherFormats()) {
      List<Candidate> further = whole ? picture.candidates(format) : picture.cut(format, size);
      if (!further.isEmpty()) {
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        source.put("type", format.mediaType());
        source.put("srcset", PictureHtml.srcset(further, to -> PictureHtml.relative(to, page)));
        sources.add(source);
      }
    }
    values.put("sources", sources);
    if (!picture.picture().colour().isEmpty()) {
      values.put("color", picture.picture().colour());
    }
    return values;
  }

  private static Map<String, @Nullable Object> file(Candidate candidate, PageContext page) {
    return file(
        candidate.output().path(),
        Optional.of(new ImageSizes.Size(candidate.width(), candidate.height())),
        page);
  }

  private static Map<String, @Nullable Object> file(
      OutputPath path, Optional<ImageSizes.Size> size, PageContext page) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("link", page.link(path));
    values.put("url", page.url(path));
    size.ifPresent(
        found -> {
          values.put("width", found.width());
          values.put("height", found.height());
        });
    String name = path.fileName().toLowerCase(Locale.ROOT);
    PictureFormat.ofExtension(name.substring(name.lastIndexOf('.') + 1))
        .ifPresent(format -> values.put("type", format.mediaType()));
    values.put("srcset", "");
    values.put("sources", List.of());
    return values;
  }
}
