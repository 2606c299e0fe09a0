package dev.recap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The theme of a new blog. */
class ThemeTest {

  @TempDir private Path folder;

  private BakedSite bake(String key, String files) throws IOException {
    Scaffold.blog().copyTo(folder);
    Path settings = folder.resolve("jbake.properties");
    String name = key.replaceFirst("=.*", "");
    Files.writeString(
        settings, Files.readString(settings).replaceFirst("(?m)^" + name + "=.*$", key));
    return InlineSite.in(folder, files).bake().succeeds();
  }

  private static String post(int day, String header) {
    return "-- content/2023-05-0%s-p%s.md --\n---\ntitle: P%s\n%s---\nText.\n"
        .formatted(day, day, day, header);
  }

  @Test
  void neighbourInAnotherSeriesIsNoPartOfThisOne() throws IOException {
    BakedSite baked =
        bake(
            "site.language=en",
            post(1, "series: One\npart: 1\n")
                + post(2, "")
                + post(3, "series: One\npart: 2\n")
                + post(4, "series: Two\npart: 1\n"));

    assertThat(baked.page("2023/05/02/p2/index.html").select(".neighbours p").eachText())
        .containsExactly("Older P1", "Newer P3");
    assertThat(baked.page("2023/05/03/p3/index.html").select(".neighbours p").eachText())
        .containsExactly("Previous part P1", "Newer P4");
  }

  @Test
  void directionIsThatOfTheLanguage() throws IOException {
    BakedSite baked =
        bake("site.language=he", post(1, "") + post(2, "lang: en\n") + post(3, "lang: fa-IR\n"));

    assertThat(baked.page("index.html").select("html").attr("dir")).isEqualTo("rtl");
    assertThat(baked.page("2023/05/01/p1/index.html").select("article[dir], article[lang]"))
        .isEmpty();
    assertThat(baked.page("2023/05/02/p2/index.html").select("article[lang=en]").eachAttr("dir"))
        .containsExactly("ltr");
    assertThat(baked.page("2023/05/03/p3/index.html").select("article[lang=fa-IR]").eachAttr("dir"))
        .containsExactly("rtl");
  }
}
