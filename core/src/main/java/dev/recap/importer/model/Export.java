package dev.recap.importer.model;

import dev.recap.problem.Place;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of an export: single files, folders and zip files, as one tree. Zip files that would
 * unpack to something huge, or into other folders, are refused. Symbolic links are not followed.
 */
public final class Export implements Closeable {

  private static final int HEAD = 1 << 14;

  /** Sources of each kind ask for the same heads; those of more files would need much memory. */
  private static final int MOST_KEPT_HEADS = 500;

  private static final long LONGEST_TEXT = 512L << 20;
  private static final long LARGEST_ZIP = 16L << 30;
  private static final long SUSPICIOUS_RATIO = 200;
  private static final long SUSPICIOUS_SIZE = 16L << 20;
  private static final Set<String> LEFT_OUT =
      Set.of(".git", ".svn", ".hg", "node_modules", ".jekyll-cache", "__MACOSX");

  private final NavigableMap<String, Opener> files = new TreeMap<>();
  private final List<ZipFile> zips = new ArrayList<>();
  private final Map<String, String> keptHeads = new HashMap<>();

  private Export() {}

  /** Opens a file of the export. */
  private interface Opener {
    InputStream open() throws IOException;
  }

  /**
   * Opens an export.
   *
   * @throws ExportException if a zip file is refused
   */
  public static Export open(List<Path> from) throws IOException {
    Export export = new Export();
    try {
      for (Path path : from) {
        export.add(path);
      }
      return export;
    } catch (IOException | RuntimeException e) {
      export.close();
      throw e;
    }
  }

  private void add(Path path) throws IOException {
    String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    if (Files.isDirectory(path)) {
      addFolder(path);
    } else if (isZip(path)) {
      addZip(name, path);
    } else {
      files.put(name, () -> Files.newInputStream(path));
    }
  }

  private void addFolder(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes) {
            return !sub.equals(folder) && LEFT_OUT.contains(String.valueOf(sub.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              String name = folder.relativize(file).toString().replace('\\', '/');
              files.put(name, () -> Files.newInputStream(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] magic = in.readNBytes(4);
      return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3;
    }
  }

  private void addZip(String zip, Path path) throws IOException {
    ZipFile file;
    try {
      file = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException damaged) {
      throw new ExportException(
          Place.ofFile(zip), "the zip file is damaged", "download the export again");
    }
    zips.add(file);
    long total = 0;
    for (Enumeration<? extends ZipEntry> all = file.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      String name = entry.getName().replace('\\', '/');
      if (entry.isDirectory() || isLeftOut(name)) {
        continue;
      }
      Place place = Place.ofFile(zip + "!" + name);
      if (escapes(name)) {
        throw new ExportException(
            place, "the zip file has a path that leads out of it", "this is no export to trust");
      }
      total += Math.max(0, entry.getSize());
      if (isBomb(entry.getSize(), entry.getCompressedSize()) || total > LARGEST_ZIP) {
        throw new ExportException(
            place,
            "the zip file would unpack to an enormous size",
            "this is no export to trust; unpack it yourself and import the folder if it is one");
      }
      files.put(name, () -> new Limited(file.getInputStream(entry), entry, place));
    }
  }

  private static boolean isLeftOut(String name) {
    for (String part : name.split("/")) {
      if (LEFT_OUT.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if a path leads out of the folder that contains it. */
  public static boolean escapes(String name) {
    if (name.startsWith("/") || name.matches("[A-Za-z]:.*") || name.indexOf('\0') >= 0) {
      return true;
    }
    for (String part : name.split("/")) {
      if (part.equals("..")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBomb(long size, long packed) {
    return size > SUSPICIOUS_SIZE && packed >= 0 && size / Math.max(1, packed) > SUSPICIOUS_RATIO;
  }

  /** The content of an entry, which may be longer than the zip file says. */
  private static final class Limited extends FilterInputStream {

    private final ZipEntry entry;
    private final Place place;
    private long count;

    Limited(InputStream in, ZipEntry entry, Place place) {
      super(in);
      this.entry = entry;
      this.place = place;
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      return c < 0 ? c : count(1, c);
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
      int n = super.read(buffer, start, length);
      return n < 0 ? n : count(n, n);
    }

    private int count(int bytes, int result) throws IOException {
      count += bytes;
      if (isBomb(count, entry.getCompressedSize())) {
        throw new ExportException(
            place, "the zip file unpacks to an enormous size", "this is no export to trust");
      }
      return result;
    }
  }

  /** Returns the names of all files, sorted, with {@code /}. */
  public Set<String> names() {
    return files.keySet();
  }

  /** Returns the names of the files in a folder, which ends with a slash, and below it. */
  public Set<String> names(String folder) {
    return files.subMap(folder, folder + Character.MAX_VALUE).keySet();
  }

  public boolean has(String name) {
    return files.containsKey(name);
  }

  public InputStream open(String name) throws IOException {
    Opener opener = files.get(name);
    if (opener == null) {
      throw new IOException(name + " is not in the export");
    }
    return new BufferedInputStream(opener.open());
  }

  /** Returns the text of a file in UTF-8, with LF at the end of lines and without a mark. */
  public String text(String name) throws IOException {
    try (InputStream in = open(name)) {
      byte[] bytes = in.readNBytes((int) LONGEST_TEXT);
      String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
  }

  /** Returns the beginning of a file, for a look at what it is. */
  public String head(String name) throws IOException {
    @Nullable String kept = keptHeads.get(name);
    if (kept != null) {
      return kept;
    }
    try (InputStream in = open(name)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      if (keptHeads.size() < MOST_KEPT_HEADS) {
        keptHeads.put(name, head);
      }
      return head;
    }
  }

  /** Returns the beginnings of the files with one of some extensions, by name. */
  public Map<String, String> heads(Set<String> extensions) throws IOException {
    Map<String, String> heads = new TreeMap<>();
    for (String name : files.keySet()) {
      if (extensions.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
        heads.put(name, head(name));
      }
    }
    return heads;
  }

  /**
   * Returns the files that pass a test.
   *
   * @param test of a file's name and of its beginning
   */
  public List<String> filesWith(Set<String> extensions, BiPredicate<String, String> test)
      throws IOException {
    return heads(extensions).entrySet().stream()
        .filter(file -> test.test(file.getKey(), file.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public void close() throws IOException {
    for (ZipFile zip : zips) {
      zip.close();
    }
  }
}
