package dev.recap.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.LoadedClasses;
import dev.recap.images.TestPictures;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bake loads no class of a library that it does not need. */
class LoadedClassesTest {

  /** The libraries and parts of Recap that a key or a file asks for, by their classes. */
  private static final List<String> LIBRARIES =
      List.of(
          "net.coobird.",
          "com.twelvemonkeys.",
          "java.awt.",
          "javax.imageio.",
          "sun.awt.",
          "org.apache.lucene.",
          "dev.recap.highlight.Grammars",
          "dev.recap.redirects.",
          "dev.recap.importer.",
          "dev.recap.publish.");

  private static final String PROJECT =
      """
      -- jbake.properties --
      %s
      render.index=false
      render.archive=false
      render.tags=false
      render.feed=false
      -- templates/post.ftl --
      <title>${content.title}</title>${content.body}
      -- content/a.md --
      title=A
      date=2024-05-01
      type=post
      status=published
      ~~~~~~
      ![A](a.jpg)
      """;

  @TempDir private Path folder;

  /** Bakes in a process of its own and returns the classes of the libraries. */
  private List<String> loaded(String setting) throws Exception {
    InlineSite site =
        InlineSite.in(folder.resolve("site"), PROJECT.formatted(setting))
            .with("content/a.jpg", TestPictures.jpegOfPhone(TestPictures.photo(90, 60, 1), 1));
    return LoadedClasses.by("bake", site.folder().toString()).stream()
        .filter(name -> LIBRARIES.stream().anyMatch(name::startsWith))
        .toList();
  }

  @Test
  void projectWithoutKeysOfRecapLoadsNone() throws Exception {
    assertThat(loaded("")).isEmpty();
  }

  @Test
  void logShowsWhatIsLoaded() throws Exception {
    assertThat(loaded("images.widths=30"))
        .anyMatch(name -> name.startsWith("net.coobird."))
        .noneMatch(name -> name.startsWith("org.apache.lucene."));
  }
}
