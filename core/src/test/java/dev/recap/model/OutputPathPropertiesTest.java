package dev.recap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OutputPathPropertiesTest {

  private static final Path OUTPUT = Path.of("/project/output");

  @Provide
  Arbitrary<String> permalinks() {
    Arbitrary<String> names = Arbitraries.strings().alpha().withChars("é漢 %#?:.").ofMaxLength(4);
    return Arbitraries.oneOf(names, Arbitraries.of("", ".", "..", "...", "index.html"))
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("/", parts));
  }

  @Property
  void parsedPathIsInTheOutput(@ForAll("permalinks") String permalink) {
    OutputPath.parse(permalink)
        .ifPresent(
            path -> {
              Path file = OUTPUT.resolve(path.value());
              assertThat(file)
                  .startsWithRaw(OUTPUT)
                  .isEqualTo(file.normalize())
                  .isNotEqualTo(OUTPUT);
            });
  }

  @Property
  void parsedPathParsesToItself(@ForAll("permalinks") String permalink) {
    OutputPath.parse(permalink)
        .ifPresent(path -> assertThat(OutputPath.parse(path.value())).contains(path));
  }

  @Property
  void pathThatIsRefusedLeavesTheOutput(@ForAll("permalinks") String permalink) {
    if (OutputPath.parse(permalink).isEmpty()) {
      assertThat(OutputPath.refusal(permalink)).isEqualTo("leads out of the output folder");
      assertThat(permalink).contains("..");
    }
  }

  @Property
  void anyTextIsParsedOrRefused(@ForAll String text) {
    assertThat(OutputPath.parse(text).isPresent() || !OutputPath.refusal(text).isEmpty()).isTrue();
  }

  @Property
  void partsOfAPathMakeThePath(@ForAll("permalinks") String permalink) {
    OutputPath.parse(permalink)
        .ifPresent(
            path -> {
              assertThat(path.folder() + path.fileName()).isEqualTo(path.value());
              assertThat(OutputPath.parse(path.withoutIndex())).contains(path);
              assertThat(OUTPUT.resolve(path.folder() + path.toRoot()).normalize())
                  .isEqualTo(OUTPUT);
            });
  }
}
