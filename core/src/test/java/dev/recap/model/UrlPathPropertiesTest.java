package dev.recap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UrlPathPropertiesTest {

  /** The characters of a path, RFC 3986, section 3.3. */
  private static final String PATH = "([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})*";

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withChars("éäß漢字\u0301\n")
        .ofMinLength(1)
        .ofMaxLength(5)
        .filter(name -> name.indexOf('/') < 0 && name.indexOf('\\') < 0)
        .filter(name -> !List.of(".", "..").contains(name));
  }

  @Provide
  Arbitrary<OutputPath> paths() {
    return Arbitraries.oneOf(names(), Arbitraries.of("2013", "a", "index.html"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> new OutputPath(String.join("/", parts)));
  }

  @Property
  void encodedPathDecodesToItself(@ForAll("paths") OutputPath path) {
    assertThat(UrlPath.decode(UrlPath.encode(path.value()))).isEqualTo(path.value());
  }

  @Property
  void encodedPathHasOnlyCharactersOfAPath(@ForAll String text) {
    assertThat(UrlPath.encode(text)).matches(PATH);
  }

  @Property
  void encodedTextOfTheseCharactersIsNotChanged(@ForAll("paths") OutputPath path) {
    String encoded = UrlPath.encode(path.value()).replace("%", "");
    assertThat(UrlPath.encode(encoded)).isEqualTo(encoded);
  }

  @Property
  void relativeLinkLeadsToItsTarget(
      @ForAll("paths") OutputPath from, @ForAll("paths") OutputPath to) {
    String link = UrlPath.relative(from, to.value());
    assertThat(link).matches(PATH).doesNotMatch("[A-Za-z][A-Za-z0-9+.-]*:.*").doesNotStartWith("/");
    assertThat(UrlPath.resolve(from.folder(), UrlPath.decode(link))).isEqualTo(to.value());
  }

  @Property
  void relativeLinkToAFolderLeadsToIt(
      @ForAll("paths") OutputPath from, @ForAll("paths") OutputPath to) {
    String link = UrlPath.relative(from, to.withoutIndex());
    assertThat(link).isNotEmpty();
    assertThat(UrlPath.resolve(from.folder(), UrlPath.decode(link))).isEqualTo(to.withoutIndex());
  }

  @Property
  void resolvedPathIsNeverAboveTheRoot(
      @ForAll("paths") OutputPath from, @ForAll("names") String name) {
    int depth = from.folder().split("/", -1).length - 1;
    assertThat(UrlPath.resolve(from.folder(), "../".repeat(depth) + name)).isEqualTo(name);
    assertThat(UrlPath.resolve(from.folder(), "../".repeat(depth + 1) + name)).isNull();
  }
}
