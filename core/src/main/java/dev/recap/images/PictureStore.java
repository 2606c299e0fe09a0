package dev.recap.images;

import dev.recap.model.FileState;
import dev.recap.model.PictureFormat;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The folder of pictures that were made, each under the digest of what it was made from, with a
 * list of the sources. It is kept when the rest of the cache is discarded. Thread-safe.
 */
public final class PictureStore {

  private static final String FOLDER = "pictures";
  private static final String LIST = "sources";
  private static final String VERSION = "recap pictures 1";
  private static final String NOT_SMALLER = ".none";
  private static final String TEMPORARY = ".tmp";
  private static final int FIELDS = 11;
  private static final FileState NEVER = new FileState(-1, -1);

  /** A source file as it was when its facts were found. */
  private record Known(FileState state, PictureFacts facts) {}

  private final Path folder;
  private final Map<SourcePath, Known> before = new ConcurrentHashMap<>();
  private final Map<SourcePath, Known> now = new ConcurrentHashMap<>();
  private final Map<String, String> colours = new ConcurrentHashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final Instant begun = Instant.now();

  private PictureStore(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the store in a project's folder {@code .recap}, which need not have one.
   *
   * @throws IOException if it cannot be read
   */
  public static PictureStore open(Path recapFolder) throws IOException {
    PictureStore store = new PictureStore(recapFolder.resolve(FOLDER));
    Path list = store.folder.resolve(LIST);
    if (Files.isRegularFile(list)) {
      store.read(Files.readString(list, StandardCharsets.UTF_8));
    }
    return store;
  }

  /** Deletes the store in a project's folder {@code .recap}. */
  public static void discard(Path recapFolder) throws IOException {
    Path folder = recapFolder.resolve(FOLDER);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(folder);
    }
  }

  private void read(String text) {
    String[] lines = text.split("\n");
    if (!lines[0].equals(VERSION)) {
      return;
    }
    for (int i = 1; i < lines.length; i++) {
      String[] fields = lines[i].split("\t", -1);
      if (fields.length != FIELDS) {
        continue;
      }
      try {
        PictureFacts facts =
            new PictureFacts(
                fields[3],
                PictureFormat.valueOf(fields[4]),
                Long.parseLong(fields[5]),
                Integer.parseInt(fields[6]),
                Integer.parseInt(fields[7]),
                fields[8].equals("true"),
                fields[9],
                fields[10]);
        FileState state = new FileState(Long.parseLong(fields[1]), Long.parseLong(fields[2]));
        before.put(new SourcePath(fields[0]), new Known(state, facts));
        colours.put(facts.digest(), facts.colour());
      } catch (IllegalArgumentException e) {
        // The facts are found again.
      }
    }
  }

  /** Returns the facts of a file that has not changed since they were found. */
  Optional<PictureFacts> facts(StaticFile file) {
    Optional<Known> known =
        Optional.ofNullable(before.get(file.source()))
            .filter(found -> found.state().equals(file.state()));
    known.ifPresent(found -> now.put(file.source(), found));
    return known.map(Known::facts);
  }

  /** Returns the mean colour of the bytes with a digest, if it is known. */
  String colour(String digest) {
    return colours.getOrDefault(digest, PictureFacts.UNKNOWN_COLOUR);
  }

  /** Keeps the facts of a file. */
  void put(StaticFile file, PictureFacts facts) {
    colours.put(facts.digest(), facts.colour());
    // The file may change without a sign of it; its digest stays true.
    FileState state = file.isStableSince(begun) ? file.state() : NEVER;
    now.put(file.source(), new Known(state, facts));
  }

  /** Returns the file of a variant, which may be missing. */
  Path fileOf(String name) {
    used.add(name);
    return folder.resolve(name);
  }

  /** Returns true if a variant has been made. */
  boolean has(String name) {
    return Files.exists(fileOf(name));
  }

  /** Returns true if a variant turned out not to be smaller than its source. */
  boolean isKnownAsLarge(String name) {
    return Files.exists(fileOf(name + NOT_SMALLER));
  }

  void putLarge(String name) throws IOException {
    write(fileOf(name + NOT_SMALLER), new byte[0]);
  }

  void put(String name, byte[] bytes) throws IOException {
    write(fileOf(name), bytes);
  }

  private void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, "new", TEMPORARY);
    try {
      Files.write(temporary, bytes);
      try {
        Files.move(
            temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Keeps the list of sources for the next bake.
   *
   * @param onlyUsed true to delete the pictures that this bake did not need
   */
  public void commit(boolean onlyUsed) throws IOException {
    if (!now.equals(before)) {
      StringBuilder text = new StringBuilder(VERSION).append('\n');
      new TreeMap<>(now).forEach((source, known) -> line(source, known, text));
      write(folder.resolve(LIST), text.toString().getBytes(StandardCharsets.UTF_8));
    }
    if (onlyUsed && Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          String name = file.getFileName().toString();
          if (!name.equals(LIST) && !used.contains(name)) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }

  private static void line(SourcePath source, Known known, StringBuilder text) {
    if (source.value().matches(".*[\\t\\n].*")) {
      return;
    }
    PictureFacts facts = known.facts();
    text.append(
        String.join(
                "\t",
                source.value(),
                Long.toString(known.state().size()),
                Long.toString(known.state().modified()),
                facts.digest(),
                facts.format().name(),
                Long.toString(facts.cleanLength()),
                Integer.toString(facts.width()),
                Integer.toString(facts.height()),
                Boolean.toString(facts.animated()),
                facts.colour(),
                facts.defect())
            + "\n");
  }
}
