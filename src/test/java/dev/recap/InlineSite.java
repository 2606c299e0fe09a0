package dev.recap;

import dev.recap.testing.SiteUnderTest;
import dev.recap.testing.TrialBake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project as text, file after file, each below a line {@code -- path --}, in a folder of its own:
 *
 * <pre>
 * -- content/a.md --
 * ---
 * title: A
 * ...
 * </pre>
 */
public final class InlineSite {

  /** When every test's bake happens, unless it says otherwise. */
  public static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

  private static final Pattern FILE = Pattern.compile("(?m)^-- (\\S.*?) --\\R");

  private final Path folder;

  private InlineSite(Path folder) {
    this.folder = folder;
    try {
      // Every project has it, if only with nothing in it.
      Files.createDirectories(folder.resolve("content"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty project in a folder. */
  public static InlineSite in(Path folder) {
    return new InlineSite(folder);
  }

  public static InlineSite in(Path folder, String files) {
    return new InlineSite(folder).with(files);
  }

  /** Adds files, or writes them anew. */
  public InlineSite with(String files) {
    Matcher matcher = FILE.matcher(files);
    int start = -1;
    String path = "";
    while (matcher.find()) {
      if (start >= 0) {
        write(path, files.substring(start, matcher.start()));
      }
      path = matcher.group(1);
      start = matcher.end();
    }
    if (start < 0) {
      throw new IllegalArgumentException("no file in: " + files);
    }
    write(path, files.substring(start));
    return this;
  }

  public InlineSite with(String path, byte[] bytes) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String path, String text) {
    with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public InlineSite without(String path) {
    try {
      Files.delete(folder.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  /** Bakes into memory: for tests that look at pages. */
  public SiteUnderTest site() {
    return TrialBake.of(folder).at(NOW).bake();
  }

  /** Bakes as {@code recap bake} does. */
  public BakedSite bake() {
    return bake(options -> options);
  }

  public BakedSite bake(UnaryOperator<BakeOptions> chosen) {
    try {
      BakeReport report = Bake.run(folder, chosen.apply(BakeOptions.at(NOW)), Progress.NONE);
      return new BakedSite(folder, folder.resolve("output"), report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
