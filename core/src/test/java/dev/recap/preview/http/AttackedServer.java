package dev.recap.preview.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that attackers get no secrets from a server. */
public abstract class AttackedServer {

  /**
   * Has index.html ("home"), about.html ("about"), tags/python.html ("python"), and beside its
   * folder secret.txt ("secret").
   */
  protected abstract URI address();

  /** Adds a file to those that are served. */
  protected abstract void file(String path, String text) throws IOException;

  private RawAnswer raw(String target) throws IOException {
    return RawAnswer.to(address(), "GET " + target + " HTTP/1.1", "Host: localhost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "MADEUP"})
  void siteCanOnlyBeRead(String method) throws Exception {
    RawAnswer answer = RawAnswer.to(address(), method + " /index.html HTTP/1.1", "Host: localhost");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).contains("GET, HEAD");
    assertThat(raw("/index.html").body()).isEqualTo("home");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/tags/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2E%2E/secret.txt",
        "/.%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%2Fsecret.txt",
        "/tags/%2e%2e/%2e%2e/secret.txt",
        "/tags%2f..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/tags\\..\\..\\secret.txt",
        "/%252e%252e/secret.txt",
        "/..%c0%afsecret.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/..;/secret.txt",
        "/about.html%00.css",
        "/about.html%0a",
        "/about%",
        "/about%2",
        "/about%zz",
        "/%ff.html",
        "//secret.txt",
        "//about.html",
        "/tags//python.html",
        "/./about.html",
        "/%2fetc/passwd",
        "//etc/passwd",
        "/C:/secret.txt",
        "/file:///etc/passwd",
        "../secret.txt",
        "secret.txt"
      })
  void nothingOutsideTheFolderIsShown(String target) throws Exception {
    RawAnswer answer = raw(target);

    assertThat(answer.status()).isIn(400, 404, 421);
    assertThat(answer.body()).doesNotContain("secret", "about", "python", "root:");
  }

  @Test
  void redirectNeverLeadsToAnotherHost() throws Exception {
    file("evil.example/index.html", "x");

    assertThat(raw("//evil.example").header("Location")).isEmpty();
    assertThat(raw("//evil.example/2013").header("Location")).isEmpty();
    assertThat(raw("/%2fevil.example").header("Location")).isEmpty();
    assertThat(raw("/\\evil.example").header("Location")).isEmpty();
    assertThat(raw("/evil.example").header("Location")).contains("/evil.example/");
  }

  @Test
  void hiddenFilesStayHidden() throws Exception {
    file(".env", "secret");
    file(".recap/manifest", "secret");
    file(".git/config", "secret");
    file("blog/.htpasswd", "secret");
    file(".well-known/security.txt", "Contact: team");

    assertThat(raw("/.env").status()).isEqualTo(404);
    assertThat(raw("/%2eenv").status()).isEqualTo(404);
    assertThat(raw("/.recap/manifest").status()).isEqualTo(404);
    assertThat(raw("/.git/config").status()).isEqualTo(404);
    assertThat(raw("/blog/.htpasswd").status()).isEqualTo(404);
    assertThat(raw("/.well-known/security.txt").body()).isEqualTo("Contact: team");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost,               200",
    "localhost:8820,          200",
    "LocalHost:1,             200",
    "127.0.0.1:8820,          200",
    "[::1]:8820,              200",
    "blog.localhost:8820,     200",
    "evil.example,            421",
    "evil.example:8820,       421",
    "localhost.evil.example,  421",
    "evillocalhost,           421",
    "127.0.0.1.evil.example,  421",
    "localhost@evil.example,  421",
    "'',                      421"
  })
  void foreignSiteCannotReadThePreviewThroughItsOwnName(String host, int status)
      throws IOException {
    RawAnswer answer = RawAnswer.to(address(), "GET / HTTP/1.1", "Host: " + host);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().equals("home")).isEqualTo(status == 200);
  }

  @Test
  void requestNamesItsHostOnce() throws IOException {
    assertThat(RawAnswer.to(address(), "GET / HTTP/1.1").status()).isIn(400, 421);
    assertThat(raw("http://localhost/about.html").body()).isEqualTo("about");
    assertThat(raw("http://evil.example/about.html").status()).isEqualTo(421);
  }
}
