package dev.recap.redirects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.config.Settings;
import dev.recap.fixtures.TestSettings;
import dev.recap.problem.Place;
import dev.recap.problem.Problems;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers of hosts in the cases that {@link HostAgreementTest} has found. */
class HostAnswersTest {

  @TempDir private Path folder;

  /**
   * @param rules old and new addresses, each rule as {@code /old>/new}
   */
  private Host host(String format, String rules, String... files) {
    Settings settings =
        TestSettings.in(folder, "site.host=https://pycon.example", "redirects.formats=" + format);
    SiteRoot root = SiteRoot.of(settings.site().address());
    List<Redirect> redirects =
        Arrays.stream(rules.split(" "))
            .map(rule -> rule.split(">"))
            .map(rule -> redirect(rule[0], rule[1], root))
            .toList();
    return Host.of(settings, new Redirects(redirects), Set.of(files)).get(0);
  }

  private static Redirect redirect(String from, String to, SiteRoot root) {
    DeclaredRedirect declared =
        new DeclaredRedirect(from, Place.ofFile("x"), Optional.empty(), to, Place.ofFile("x"), "");
    return new Redirect(
        OldAddress.parse(declared, root, new Problems()).orElseThrow(),
        to,
        false,
        301,
        Place.ofFile("x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A folder is asked for with its slash.
        "nginx      | /a/*>/b/          | a/index.html   | /a       | 301 /b/",
        "apache     | /a/*>/b/          | a/index.html   | /a       | 301 /b/",
        "caddy      | /a/*>/b/          | a/index.html   | /a       | 301 /b/",
        "cloudflare | /a/*>/b/          | a/index.html   | /a/index | 301 /b/",
        "nginx      | /a/*>/b/          | a/c.txt        | /a       | 301 /b/",
        "caddy      | /a/*>/b/          | a/c.txt        | /a       | 404 ",
        // A folder is its index.html.
        "nginx      | /a/index.html>/b/ | a/index.html   | /a/      | 301 /b/",
        "nginx      | /a/index.html>/b/ | a/c.txt        | /a/      | 404 ",
        "apache     | /a/index.html>/b/ | a/c.txt        | /a/      | 301 /b/",
        "caddy      | /a/index.html>/b/ | a/index.html   | /a/      | 200 a/index.html",
        // Caddy does not encode the address of a folder.
        "caddy      | /x>/y             | a#b/index.html | /a%23b   | 404 ",
        "caddy      | /x>/y             | a#b/index.html | /a%23b/  | 200 a#b/index.html",
        "caddy      | /x>/y             | a/index.html   | /./a     | 200 a/index.html",
        // Cloudflare has one address of each page.
        "cloudflare | /x>/y             | a.html         | /a/      | 200 a.html",
        "cloudflare | /a>/b             | a.html         | /a.html  | 301 /b",
        // What is no address.
        "nginx      | /a/*>/b/          | c.html         | /a/%x    | 404 ",
        "apache     | /a/*>/b/          | c.html         | /a/%x    | 404 ",
        "caddy      | /a/*>/b/          | c.html         | /a/%x    | 404 ",
        // Netlify merges slashes in the middle of a prefix.
        "netlify    | /a/b/*>/c/        | c.html         | /a//b/d  | 301 /c/",
        "netlify    | /a/b/*>/c/        | c.html         | //a/b/d  | 404 ",
      })
  void hostAnswers(String format, String rules, String file, String request, String answer) {
    Answer given = host(format, rules, file).answer(request, "");

    assertThat(given.status() + " " + given.target())
        .isEqualTo(answer + (answer.length() == 3 ? " " : ""));
  }

  @Test
  void apacheAnswersExactAddressesBeforePrefixesWithFragments() {
    Host host = host("apache", "/a/b/>/c/ /a/*>/d/#e", "index.html");

    assertThat(host.files().get(0).text())
        .isEqualTo(
            """
            RewriteEngine On
            RewriteRule "^a/b/?$" - [L]
            RewriteCond %{QUERY_STRING} "."
            RewriteRule "^a/(.*)$" "/d/?%{QUERY_STRING}#e" [R=301,NE,L]
            RedirectMatch 301 "^/a/b/?$" "/c/"
            RedirectMatch 301 "^/a/(.*)$" "/d/#e"
            """);
  }
}
