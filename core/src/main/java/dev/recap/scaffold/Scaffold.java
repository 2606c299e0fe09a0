package dev.recap.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An example project that is copied to a folder.
 *
 * @param name of the folder of resources that contains it
 * @param files paths with {@code /}
 */
public record Scaffold(String name, List<String> files) {

  private static final String SETTINGS = "jbake.properties";
  private static final Set<String> RECORDS = Set.of("talk", "speaker", "event");

  public Scaffold {
    files = List.copyOf(files);
  }

  /** Returns a blog like the examples of JBake. */
  public static Scaffold jbake() {
    return of("jbake");
  }

  /** Returns a blog with Recap's theme and all features on. */
  public static Scaffold blog() {
    return of("blog");
  }

  /** Returns a blog with an event, talks, speakers and sponsors to replace. */
  public static Scaffold conference() {
    Scaffold event = of("conference");
    List<String> files =
        new ArrayList<>(
            blog().files().stream().filter(file -> !file.startsWith("content/")).toList());
    files.addAll(event.files());
    return new Scaffold("conference", files);
  }

  /** Returns the files for a host, or those that several hosts read. */
  static Scaffold host(String name) {
    return of("hosts/" + name);
  }

  /** Returns some of the files. */
  Scaffold only(List<String> some) {
    return new Scaffold(name, some);
  }

  /** Reads the list of files next to the folder, because folders in a jar cannot be listed. */
  private static Scaffold of(String name) {
    String list = new String(bytes(name + ".txt"), StandardCharsets.UTF_8);
    return new Scaffold(name, list.lines().toList());
  }

  /** Returns the template of a new document for projects without archetypes. */
  public static String archetype(String type, boolean hasJBakeHeader) {
    String ofRecord =
        RECORDS.contains(type) ? "archetypes/" + type + ".md" : "blog/archetypes/post.md";
    String file = hasJBakeHeader ? "archetypes/jbake.md" : ofRecord;
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  /** Reads a file; {@code .x} is stored as {@code dot-x}, because builds omit hidden files. */
  private byte[] content(String file) {
    if (name.equals("conference")) {
      return file.equals(SETTINGS) ? conferenceSettings() : ofConference(file);
    }
    return bytes(name + "/" + stored(file));
  }

  private static String stored(String file) {
    return file.startsWith(".") ? "dot-" + file.substring(1) : file;
  }

  /** A file that the event does not have is that of a blog. */
  private static byte[] ofConference(String file) {
    boolean own = of("conference").files().contains(file);
    return bytes((own ? "conference/" : "blog/") + stored(file));
  }

  private static byte[] conferenceSettings() {
    String blog = new String(bytes("blog/" + SETTINGS), StandardCharsets.UTF_8);
    String own = new String(bytes("conference/settings.properties"), StandardCharsets.UTF_8);
    String titled =
        blog.replaceFirst("(?m)^site.title=.*$", "site.title=DevDays")
            .replaceFirst(
                "(?m)^site.description=.*$",
                "site.description=A conference about the craft of programming.");
    return (TalkKeys.addTo(titled) + own).getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the names at the top of the project: of files, and of folders. */
  private Set<String> topNames() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    files.forEach(file -> names.add(Path.of(file).getName(0).toString()));
    return names;
  }

  /**
   * Returns the entries of a folder, in any case, that the scaffold would write to. As with JBake,
   * a folder at the top is one even if it is empty. There are none if a project can be made.
   */
  public List<String> obstacles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Set<String> wanted = topNames();
    try (var entries = Files.list(folder)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(wanted::contains)
          .sorted()
          .toList();
    }
  }

  /** Copies the files to a folder; returns those that existed there, which are kept. */
  public List<String> copyTo(Path folder) throws IOException {
    List<String> kept = new ArrayList<>();
    for (String file : files) {
      Path target = folder.resolve(file);
      if (Files.exists(target)) {
        kept.add(file);
      } else {
        Files.createDirectories(target.getParent());
        Files.write(target, content(file), StandardOpenOption.CREATE_NEW);
        if (file.equals(Wrapper.SCRIPT) && !target.toFile().setExecutable(true, false)) {
          throw new IOException(target + " can't be made executable");
        }
      }
    }
    return kept;
  }

  private static byte[] bytes(String resource) {
    try (@Nullable InputStream in = Scaffold.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
