package dev.recap.plan;

import dev.recap.images.Picture;
import dev.recap.images.Picture.Variant;
import dev.recap.images.PictureSource;
import dev.recap.images.UsedPicture;
import dev.recap.model.Document;
import dev.recap.model.ImageTag;
import dev.recap.model.OutputPath;
import dev.recap.model.PictureFormat;
import dev.recap.model.Reference;
import dev.recap.model.SourcePath;
import dev.recap.model.Talk;
import dev.recap.problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Plans the smaller pictures and the other formats of those that pages show. The picture itself
 * leaves the site if a smaller one replaces it everywhere.
 */
final class PicturePlanner implements PagePlanner {

  private final PictureSource source;

  PicturePlanner(PictureSource source) {
    this.source = source;
  }

  /** The ways in which the site uses a picture. */
  private static final class Use {
    private final Output.Copy copy;
    private boolean shown;
    private boolean cover;
    private boolean linked;
    private Optional<Place> place = Optional.empty();

    Use(Output.Copy copy) {
      this.copy = copy;
    }

    void at(Place found) {
      place = place.or(() -> Optional.of(found));
    }

    UsedPicture picture() {
      Place where = place.orElseGet(() -> Place.ofFile(copy.file().source().value()));
      return new UsedPicture(copy.file(), shown, cover, where);
    }
  }

  /** After the files that are copied. */
  @Override
  public void plan(Planning planning) {
    Map<SourcePath, Use> uses = new LinkedHashMap<>();
    for (Output output : planning.outputs) {
      output
          .asCopy()
          .filter(copy -> PictureFormat.ofExtension(copy.file().source().extension()).isPresent())
          .filter(copy -> !copy.file().source().extension().equalsIgnoreCase("avif"))
          .ifPresent(copy -> uses.put(copy.file().source(), new Use(copy)));
    }
    if (uses.isEmpty()) {
      return;
    }
    Links links = new Links(new Plan(planning.outputs, planning), planning.settings());
    planning.site().documents().forEach(document -> find(document, links, uses));
    planning.site().profiles().forEach(document -> find(document, links, uses));
    List<UsedPicture> used = uses.values().stream().map(Use::picture).toList();
    Set<SourcePath> ofContent = new HashSet<>();
    planning.site().files().forEach(file -> ofContent.add(file.source()));
    Set<String> taken = new HashSet<>();
    Set<Output> replaced = new HashSet<>();
    planning.outputs.forEach(output -> taken.add(output.path().caseless()));
    for (Picture picture : source.pictures(used)) {
      if (!picture.variants().isEmpty()) {
        Use use = Objects.requireNonNull(uses.get(picture.file().source()));
        // Templates and style sheets may use any asset.
        boolean kept =
            use.linked
                || !ofContent.contains(use.copy.file().source())
                || !isReplaced(picture, planning);
        if (!kept) {
          replaced.add(use.copy);
        }
        add(picture, use.copy, kept, taken, planning);
      }
    }
    planning.outputs.removeAll(replaced);
  }

  private static void find(Document document, Links links, Map<SourcePath, Use> uses) {
    Map<Integer, ImageTag> images = new HashMap<>();
    document.body().images().forEach(image -> images.put(image.source().start(), image));
    for (Reference reference : document.body().references()) {
      use(document, reference.url(), links, uses)
          .ifPresent(
              use -> {
                boolean shown = images.containsKey(reference.start());
                use.shown |= shown;
                use.linked |= !shown;
                use.at(reference.place());
              });
    }
    document
        .front()
        .image()
        .flatMap(image -> use(document, image, links, uses))
        .ifPresent(
            use -> {
              use.cover = true;
              use.at(document.placeOf("image"));
            });
    document
        .as(Talk.class)
        .ifPresent(
            talk ->
                talk.addresses()
                    .forEach(
                        url ->
                            use(document, url, links, uses).ifPresent(use -> use.linked = true)));
  }

  private static Optional<Use> use(
      Document document, String url, Links links, Map<SourcePath, Use> uses) {
    return links.resolve(document, url).copy().map(copy -> uses.get(copy.file().source()));
  }

  private static void add(
      Picture picture, Output.Copy copy, boolean kept, Set<String> taken, Planning planning) {
    List<Output.Scaled> scaled = new ArrayList<>();
    for (Variant variant : picture.variants()) {
      scaled.add(new Output.Scaled(path(copy.path(), variant, taken), picture, variant));
    }
    planning.outputs.addAll(scaled);
    planning.pictures.put(
        copy.path(),
        new PlannedPicture(picture, kept ? Optional.of(copy) : Optional.empty(), scaled));
  }

  /** Checks if a picture of the largest width is there and smaller than the original. */
  private static boolean isReplaced(Picture picture, Planning planning) {
    List<Integer> widths = planning.settings().pictures().widths();
    return !widths.isEmpty()
        && picture.variants().stream()
            .anyMatch(
                variant ->
                    variant.isWhole()
                        && variant.format() == picture.format()
                        && variant.width() == widths.get(widths.size() - 1));
  }

  /** Returns a free path next to the picture: {@code stage-960w.webp}. */
  private static OutputPath path(OutputPath original, Variant variant, Set<String> taken) {
    String whole = original.value();
    int dot = whole.lastIndexOf('.');
    String name = variant.isWhole() ? variant.width() + "w" : variant.size();
    String end = "-" + name + "." + variant.format().extension();
    List<String> stems =
        List.of(whole.substring(0, dot), whole.substring(0, dot) + "-" + whole.substring(dot + 1));
    for (String stem : stems) {
      OutputPath path = new OutputPath(stem + end);
      if (taken.add(path.caseless())) {
        return path;
      }
    }
    for (int number = 2; ; number++) {
      OutputPath path = new OutputPath(stems.get(1) + "-" + number + end);
      if (taken.add(path.caseless())) {
        return path;
      }
    }
  }
}
