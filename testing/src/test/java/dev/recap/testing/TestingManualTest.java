package dev.recap.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the manual's page about testing. */
class TestingManualTest {

  private static String page() throws IOException {
    return Files.readString(Path.of("docs/testing.md"));
  }

  @Test
  void exampleOfTheManualRuns() throws IOException {
    String test =
        Files.readString(Path.of("testing/src/test/java/dev/recap/example/BlogTest.java"));

    assertThat(page())
        .contains("```java\n" + test.replace("package dev.recap.example;\n\n", "") + "```");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        BakedProject.class,
        TestBake.class,
        SiteUnderTest.class,
        PageUnderTest.class,
        FeedUnderTest.class
      })
  void manualListsAllMethods(Class<?> type) throws IOException {
    String page = page();
    assertThat(page).contains("`" + type.getSimpleName());
    assertThat(Arrays.stream(type.getDeclaredMethods()))
        .filteredOn(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .extracting(Method::getName)
        .filteredOn(
            name -> !Arrays.asList("value", "equals", "hashCode", "toString").contains(name))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(page).containsPattern("`[^`]*\\b" + name + "\\b[^`]*`"));
  }
}
