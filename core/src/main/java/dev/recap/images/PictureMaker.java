package dev.recap.images;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.recap.config.PictureSettings;
import dev.recap.config.PictureSettings.Size;
import dev.recap.config.Settings;
import dev.recap.images.Picture.Variant;
import dev.recap.model.PictureFormat;
import dev.recap.model.Progress;
import dev.recap.model.StaticFile;
import dev.recap.parallel.Workers;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the smaller pictures and other formats of a site, each once in all bakes. Thread-safe. */
public final class PictureMaker implements PictureSource {

  /** The largest picture that is decoded, in pixels. */
  static final long MOST_PIXELS = 100_000_000;

  private static final long LARGEST_FILE = 200L << 20;
  private static final int MEGABYTES = 256;
  private static final long GARBAGE = 160L << 20;
  private static final int SAMPLES = 48;
  private static final int SUBSAMPLED_FROM = 26_000_000;
  private static final int LARGEST_FACTOR = 8;
  private static final Hasher128 HASHER = Hashing.xxh3_128();

  private final Settings settings;
  private final PictureStore store;
  private final Encoders encoders;
  private final Optional<Workers> workers;
  private final Progress progress;
  private final Problems problems;
  private final Semaphore memory = new Semaphore(MEGABYTES);
  private final AtomicLong garbage = new AtomicLong();

  private PictureMaker(
      Settings settings,
      PictureStore store,
      Encoders encoders,
      Optional<Workers> workers,
      Progress progress,
      Problems problems) {
    this.settings = settings;
    this.store = store;
    this.encoders = encoders;
    this.workers = workers;
    this.progress = progress;
    this.problems = problems;
  }

  /** Returns a maker for a bake, which makes all that is missing before the site is planned. */
  public static PictureMaker of(
      Settings settings,
      PictureStore store,
      ClassLoader lib,
      Workers workers,
      Progress progress,
      Problems problems) {
    Encoders encoders = Encoders.of(settings, lib, problems);
    return new PictureMaker(settings, store, encoders, Optional.of(workers), progress, problems);
  }

  /**
   * Returns a maker that makes a picture when it is asked for its file. A variant that was never
   * made counts as smaller than its source.
   */
  public static PictureMaker onDemand(
      Settings settings, PictureStore store, ClassLoader lib, Problems problems) {
    Encoders encoders = Encoders.of(settings, lib, problems);
    return new PictureMaker(settings, store, encoders, Optional.empty(), Progress.NONE, problems);
  }

  /** A used picture, and what is known of it. */
  private static final class Work {
    private final UsedPicture used;
    private PictureFacts facts;

    Work(UsedPicture used, PictureFacts facts) {
      this.used = used;
      this.facts = facts;
    }
  }

  @Override
  public List<Picture> pictures(List<UsedPicture> used) {
    List<Work> all = map(used, picture -> new Work(picture, facts(picture.file())));
    if (workers.isPresent()) {
      makeMissing(all.stream().filter(work -> work.facts.isUsable()).toList());
    }
    Set<StaticFile> reported = new HashSet<>();
    List<Picture> pictures = new ArrayList<>();
    for (Work work : all) {
      store.put(work.used.file(), work.facts);
      if (work.facts.isUsable()) {
        pictures.add(picture(work.used, work.facts));
      } else if (reported.add(work.used.file())) {
        report(work);
      }
    }
    return pictures;
  }

  private <T, R> List<R> map(List<T> items, Function<T, R> work) {
    return workers.isPresent() ? workers.get().map(items, work) : items.stream().map(work).toList();
  }

  private void report(Work work) {
    String file = work.used.file().source().value();
    problems.add(
        Problem.warning(
            "broken-picture",
            work.used.place(),
            "the picture \"%s\" %s".formatted(file, work.facts.defect()),
            settings.pictures().clean()
                ? "it is copied unchanged, with its metadata; save it again with another program"
                : "save it again with another program"));
  }

  private PictureFacts facts(StaticFile file) {
    return store
        .facts(file)
        .orElseGet(
            () -> {
              PictureFormat format =
                  PictureFormat.ofExtension(file.source().extension()).orElse(PictureFormat.JPEG);
              if (file.state().size() > LARGEST_FILE) {
                return PictureFacts.broken("", format, "has more than 200 MB");
              }
              acquire(file.state().size());
              try {
                return facts(Files.readAllBytes(file.file()), format);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } finally {
                release(file.state().size());
              }
            });
  }

  private PictureFacts facts(byte[] bytes, PictureFormat format) {
    String digest = digest(bytes);
    try {
      PictureFacts facts = PictureFacts.of(digest, PictureFile.of(bytes));
      long pixels = (long) facts.width() * facts.height();
      return pixels > MOST_PIXELS
          ? facts.withDefect(
              String.format(
                  Locale.ROOT,
                  "has %d × %d pixels, and %d million is the limit",
                  facts.width(),
                  facts.height(),
                  MOST_PIXELS / 1_000_000))
          : facts.withColour(store.colour(digest));
    } catch (BrokenPictureException e) {
      return PictureFacts.broken(digest, format, String.valueOf(e.getMessage()));
    }
  }

  static String digest(byte[] bytes) {
    return hex(HASHER.hashBytesTo128Bits(bytes));
  }

  private static String hex(HashValue128 hash) {
    return "%016x%016x".formatted(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }

  // Planning

  /** Returns the picture with the variants that exist. */
  private Picture picture(UsedPicture used, PictureFacts facts) {
    List<Variant> wanted = wanted(used, facts);
    Set<PictureFormat> incomplete = new HashSet<>();
    List<Variant> existing = new ArrayList<>();
    for (Variant variant : wanted) {
      boolean left =
          store.isKnownAsLarge(variant.fileName())
              || (workers.isPresent() && !store.has(variant.fileName()));
      if (left) {
        // A browser takes the first format that it knows, whatever widths there are.
        if (variant.isWhole() && variant.format() != facts.format()) {
          incomplete.add(variant.format());
        }
      } else {
        store.fileOf(variant.fileName());
        existing.add(variant);
      }
    }
    existing.removeIf(variant -> variant.isWhole() && incomplete.contains(variant.format()));
    String colour = facts.colour().equals(PictureFacts.UNKNOWN_COLOUR) ? "" : facts.colour();
    return new Picture(
        used.file(), facts.format(), facts.width(), facts.height(), colour, existing);
  }

  /** Returns all variants that the settings ask for and that would not be scaled up. */
  private List<Variant> wanted(UsedPicture used, PictureFacts facts) {
    PictureSettings wishes = settings.pictures();
    boolean readable = facts.format() == PictureFormat.JPEG || facts.format() == PictureFormat.PNG;
    if (!readable || facts.animated() || !(used.shown() || used.cover())) {
      return List.of();
    }
    List<PictureFormat> formats = new ArrayList<>(wishes.formats());
    formats.removeIf(format -> encoders.version(format).isEmpty());
    formats.add(facts.format());
    List<Variant> variants = new ArrayList<>();
    for (PictureFormat format : formats) {
      for (int width : widths(facts, format)) {
        variants.add(variant(facts, format, width, height(facts, width), ""));
      }
    }
    if (used.cover()) {
      wishes.sizes().forEach((name, size) -> variants.addAll(cut(facts, formats, name, size)));
    }
    return variants;
  }

  /** The widths that are smaller than the picture, and in another format also the picture's own. */
  private List<Integer> widths(PictureFacts facts, PictureFormat format) {
    List<Integer> all = settings.pictures().widths();
    List<Integer> widths =
        new ArrayList<>(all.stream().filter(width -> width < facts.width()).toList());
    boolean whole = widths.size() < all.size() || all.isEmpty();
    if (whole && format != facts.format()) {
      widths.add(facts.width());
    }
    return widths;
  }

  private static int height(PictureFacts facts, int width) {
    return Math.max(1, Math.round((float) facts.height() * width / facts.width()));
  }

  private List<Variant> cut(
      PictureFacts facts, List<PictureFormat> formats, String name, Size size) {
    double fit =
        Math.min(
            1,
            Math.min(
                (double) facts.width() / size.width(), (double) facts.height() / size.height()));
    int width = Math.max(1, (int) Math.round(size.width() * fit));
    int height = Math.max(1, (int) Math.round(size.height() * fit));
    return formats.stream().map(format -> variant(facts, format, width, height, name)).toList();
  }

  private Variant variant(
      PictureFacts facts, PictureFormat format, int width, int height, String size) {
    String quality = format == PictureFormat.PNG ? "" : " q" + settings.pictures().quality();
    String cut = size.isEmpty() ? "" : " cut";
    int factor = subsampling(facts);
    String made =
        String.join(
            " ",
            facts.digest(),
            format.name(),
            width + "x" + height + cut + quality + (factor == 1 ? "" : " /" + factor),
            encoders.version(format).orElse(""));
    return new Variant(format, width, height, size, hex(HASHER.hashCharsTo128Bits(made)));
  }

  // Making

  private boolean isMissing(Variant variant) {
    return !store.has(variant.fileName()) && !store.isKnownAsLarge(variant.fileName());
  }

  private boolean isToDo(Work work) {
    return wanted(work.used, work.facts).stream()
        .anyMatch(
            variant ->
                isMissing(variant) || work.facts.colour().equals(PictureFacts.UNKNOWN_COLOUR));
  }

  /** Makes what is missing, each picture once, even if several files have the same bytes. */
  private void makeMissing(List<Work> all) {
    Map<String, Work> byDigest = new LinkedHashMap<>();
    Map<String, List<Work>> same = new HashMap<>();
    for (Work work : all) {
      same.computeIfAbsent(work.facts.digest(), digest -> new ArrayList<>()).add(work);
      if (isToDo(work)) {
        byDigest.putIfAbsent(work.facts.digest(), work);
      }
    }
    if (byDigest.isEmpty()) {
      return;
    }
    progress.stage("making smaller pictures", byDigest.size());
    workers
        .orElseThrow()
        .forEach(
            List.copyOf(byDigest.values()),
            work -> {
              List<Work> twins = same.getOrDefault(work.facts.digest(), List.of(work));
              Map<String, Variant> missing = new LinkedHashMap<>();
              for (Work twin : twins) {
                for (Variant variant : wanted(twin.used, twin.facts)) {
                  if (isMissing(variant)) {
                    missing.put(variant.key(), variant);
                  }
                }
              }
              PictureFacts made = make(work.used.file(), work.facts, List.copyOf(missing.values()));
              twins.forEach(twin -> twin.facts = made);
              progress.step();
            });
  }

  private PictureFacts make(StaticFile source, PictureFacts facts, List<Variant> missing) {
    long bytes = source.state().size();
    try {
      byte[] file = Files.readAllBytes(source.file());
      PictureFile parsed = PictureFile.of(file);
      long pixels = (long) facts.width() * facts.height();
      int factor = subsampling(facts);
      bytes += 5 * pixels / factor / factor + (parsed.layered() ? 3 * pixels : 0);
      acquire(bytes);
      try {
        return make(file, parsed, facts, missing);
      } finally {
        release(bytes);
        discard(bytes);
      }
    } catch (IOException e) {
      return facts.withDefect("can't be decoded");
    }
  }

  private void acquire(long bytes) {
    memory.acquireUninterruptibly(megabytes(bytes));
  }

  private void release(long bytes) {
    memory.release(megabytes(bytes));
  }

  /**
   * Frees the memory of decoded pictures. Java would first take all that the machine has, since a
   * picture is larger than what it frees between collections.
   */
  private void discard(long bytes) {
    if (garbage.addAndGet(bytes) > GARBAGE) {
      garbage.set(0);
      System.gc();
    }
  }

  private static int megabytes(long bytes) {
    return (int) Math.min(MEGABYTES, bytes >> 20);
  }

  /**
   * Returns the factor by which a picture of many pixels is made smaller while it is read. It
   * depends on all that the settings ask for, not on what is missing: the same key, the same bytes.
   */
  private int subsampling(PictureFacts facts) {
    if ((long) facts.width() * facts.height() <= SUBSAMPLED_FROM) {
      return 1;
    }
    PictureSettings wishes = settings.pictures();
    int widest =
        IntStream.concat(
                Stream.concat(wishes.formats().stream(), Stream.of(facts.format()))
                    .flatMap(format -> widths(facts, format).stream())
                    .mapToInt(width -> width),
                wishes.sizes().values().stream()
                    .mapToInt(size -> covering(facts, size.width(), size.height())))
            .max()
            .orElse(1);
    return Math.max(1, Math.min(facts.width() / (2 * widest), LARGEST_FACTOR));
  }

  /** Returns the width at which a picture covers a rectangle. */
  private static int covering(PictureFacts facts, int width, int height) {
    return Math.max(width, (int) Math.ceil((double) height * facts.width() / facts.height()));
  }

  private PictureFacts make(
      byte[] bytes, PictureFile file, PictureFacts facts, List<Variant> missing)
      throws IOException {
    Decoder.Decoded decoded = Decoder.decode(bytes, file, subsampling(facts));
    Bitmap all = decoded.bitmap();
    String colour = decoded.inSrgb(samples(all)).meanColour();
    Scaler scaler = new Scaler(all);
    Map<String, Bitmap> bitmaps = new HashMap<>();
    for (Variant variant : missing) {
      String form = variant.width() + "x" + variant.height() + variant.isWhole();
      Bitmap bitmap =
          bitmaps.computeIfAbsent(
              form,
              unknown -> {
                int width =
                    variant.isWhole()
                        ? variant.width()
                        : covering(facts, variant.width(), variant.height());
                int height = Math.max(variant.height(), height(facts, width));
                Bitmap scaled =
                    file.orientation() >= 5
                        ? scaler.scaledTo(height, width)
                        : scaler.scaledTo(width, height);
                return decoded
                    .inSrgb(scaled)
                    .upright(file.orientation())
                    .cutTo(variant.width(), variant.height());
              });
      Optional<byte[]> made = encode(bitmap, variant);
      if (made.isEmpty()) {
        continue;
      }
      byte[] encoded = made.get();
      if (encoded.length < facts.cleanLength()) {
        store.put(variant.fileName(), encoded);
      } else {
        store.putLarge(variant.fileName());
      }
    }
    return facts.withColour(colour);
  }

  private Optional<byte[]> encode(Bitmap bitmap, Variant variant) {
    try {
      return Optional.of(
          encoders.of(variant.format()).encode(bitmap, settings.pictures().quality()));
    } catch (IOException e) {
      problems.add(
          Problem.warning(
              "picture-encoder",
              settings.placeOf("images.formats"),
              "a picture can't be written as %s: %s".formatted(variant.format(), e.getMessage()),
              "try the program on a picture of your own"));
      return Optional.empty();
    }
  }

  /** Returns some pixels that are spread over the picture. */
  private static Bitmap samples(Bitmap picture) {
    int columns = Math.min(SAMPLES, picture.width());
    int rows = Math.min(SAMPLES, picture.height());
    int bands = picture.bands();
    byte[] data = new byte[columns * rows * bands];
    int to = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int x = (int) ((column + 0.5) * picture.width() / columns);
        int y = (int) ((row + 0.5) * picture.height() / rows);
        System.arraycopy(picture.data(), (y * picture.width() + x) * bands, data, to, bands);
        to += bands;
      }
    }
    return new Bitmap(columns, rows, bands, data);
  }

  // Files

  /**
   * Returns the file of a variant, which is made if it is missing. It is the picture itself if the
   * variant turns out to be larger.
   *
   * @throws IOException if it cannot be made
   */
  public Path file(Picture picture, Variant variant) throws IOException {
    Path file = store.fileOf(variant.fileName());
    if (!Files.exists(file)) {
      PictureFacts facts = facts(picture.file());
      byte[] bytes = Files.readAllBytes(picture.file().file());
      make(bytes, PictureFile.of(bytes), facts, List.of(variant));
      return Files.exists(file) ? file : picture.file().file();
    }
    return file;
  }

  /** Returns the bytes of a file without its metadata, or all of them if it is no picture. */
  public static byte[] withoutMetadata(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return PictureFile.of(bytes).withoutMetadata();
    } catch (BrokenPictureException e) {
      return bytes;
    }
  }
}
