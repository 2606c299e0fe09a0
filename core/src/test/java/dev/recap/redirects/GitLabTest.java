package dev.recap.redirects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.config.Settings;
import dev.recap.fixtures.TestSettings;
import dev.recap.problem.Place;
import dev.recap.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GitLab Pages knows the statuses 301 and 302; there is no program of it to compare with. */
class GitLabTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"301,301", "302,302", "303,302", "307,302", "308,301"})
  void fileAndExpectedAnswerHaveTheNearestStatus(int status, int answered) {
    Settings settings =
        TestSettings.in(folder, "site.host=https://pycon.example", "redirects.formats=gitlab");
    DeclaredRedirect declared =
        new DeclaredRedirect(
            "/old/", Place.ofFile("x"), Optional.empty(), "", Place.ofFile("x"), "");
    OldAddress from =
        OldAddress.parse(declared, SiteRoot.of(settings.site().address()), new Problems())
            .orElseThrow();
    Redirects redirects =
        new Redirects(List.of(new Redirect(from, "/new/", false, status, Place.ofFile("x"))));
    Host host = Host.of(settings, redirects, Set.of()).get(0);

    assertThat(host.files())
        .extracting(HostFile::text)
        .containsExactly("/old/ /new/ " + answered + "\n");
    assertThat(Stream.of("/old/", "/old"))
        .allSatisfy(
            path -> assertThat(host.answer(path, "")).isEqualTo(new Answer(answered, "/new/")));
  }
}
