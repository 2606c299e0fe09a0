package dev.recap.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site has a folder of its own, apart from everything that a bake reads. */
class OutputLocationTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          content        | content is in content, which the next bake would read
          assets/site    | assets/site is in assets, which the next bake would read
          templates/../data | data is in data, which the next bake would read
          .              | . contains content, which every bake reads
          src            | src contains src/templates, which every bake reads
          """)
  void anOutputAmongOrAroundTheSourcesIsRefused(String output, String mistake) {
    String keys = output.equals("src") ? "template.folder=src/templates\n" : "";
    InlineSite site =
        Sites.jbake(folder, keys + "destination.folder=" + output)
            .with(Sites.post("2013-07-01", "a"));
    int line = keys.isEmpty() ? 6 : 7;

    BakedSite configured =
        site.bake()
            .isMisconfigured(
                "jbake.properties:%d:20: error: the output folder %s [bad-setting]"
                    .formatted(line, mistake));
    site.bake(options -> writingTo(folder.resolve(output), options))
        .isMisconfigured(
            "jbake.properties: error: the output folder %s [bad-setting]".formatted(mistake));

    assertThat(configured.report().problems().get(0).hint())
        .isEqualTo("write the site to a folder of its own, such as output");
  }

  @Test
  void anOutputAroundTheProjectIsRefused() {
    Sites.jbake(folder.resolve("blog"), "destination.folder=..")
        .bake()
        .isMisconfigured(
            "jbake.properties:6:20: error: the output folder %s contains content, which every bake"
                    .formatted(folder)
                + " reads [bad-setting]");
  }

  private static BakeOptions writingTo(Path output, BakeOptions options) {
    return new BakeOptions(
        Optional.of(output),
        options.drafts(),
        options.future(),
        options.clean(),
        options.keepGoing(),
        options.now(),
        options.threads());
  }

  @Test
  void anOutputBesideTheProjectIsFine() {
    BakedSite baked =
        Sites.jbake(folder.resolve("blog"), "destination.folder=../blog-site")
            .with(
                """
                -- content/a.html --
                title=A
                type=page
                status=published
                date=2013-07-01
                ~~~~~~
                a
                """)
            .bake()
            .succeeds();

    assertThat(baked.project().resolveSibling("blog-site/a.html")).exists();
  }
}
