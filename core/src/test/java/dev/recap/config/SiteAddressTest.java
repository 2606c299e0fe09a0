package dev.recap.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://conf.example/notes, https://conf.example/notes/a?b#c, /a?b#c",
    "https://conf.example/notes, http://www.Conf.example:80/notes, /",
    "https://conf.example/notes, //conf.example/notes?x, /?x",
    "https://conf.example/notes, https://conf.example/notes//a, /a",
    "https://conf.example/notes, /notes/a, /a",
    "https://conf.example/notes, /notes#x, /#x",
    "https://conf.example, https://conf.example//a, /a",
    "https://conf.example, https://conf.example, /",
    "http://www.conf.example, https://conf.example/a, /a",
    "http://localhost:8820, http://localhost:8820/a, /a",
    "https://bücher.example, https://xn--bcher-kva.example/a, /a",
  })
  void urlsOfTheSiteHaveAPathInIt(String host, String url, String path) {
    assertThat(SiteAddress.of(host).pathInSite(url)).contains(path);
  }

  @ParameterizedTest
  @CsvSource({
    "https://conf.example/notes, https://conf.example/notes-2/",
    "https://conf.example/notes, https://conf.example/Notes/",
    "https://conf.example/notes, /a",
    "https://conf.example, https://2024.conf.example/a",
    "https://conf.example, https://conf.example:8443/a",
    "https://conf.example, https://conf.example.org/a",
    "https://conf.example, ftp://conf.example/a",
    "https://conf.example, mailto:ada@conf.example",
    "https://conf.example, a/b",
  })
  void otherUrlsHaveNone(String host, String url) {
    assertThat(SiteAddress.of(host).pathInSite(url)).isEmpty();
  }

  @Test
  void absoluteUrlContainsTheFolderOnce() {
    SiteAddress address = SiteAddress.of("https://conf.example/notes");

    assertThat(address.absolute("/a")).isEqualTo("https://conf.example/notes/a");
    assertThat(address.absolute("/notes/a")).isEqualTo("https://conf.example/notes/a");
    assertThat(address.absolute("//cdn.example/a")).isEqualTo("https://cdn.example/a");
  }
}
