package dev.recap.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The theme's colours of code can be read on each of its backgrounds, in both schemes. */
class CodeColoursTest {

  private static final Pattern PROPERTY =
      Pattern.compile("(--[a-z-]+): light-dark\\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\\);");
  private static final List<String> BACKGROUNDS =
      List.of("--tint", "--code-line", "--code-inserted", "--code-deleted");

  @Test
  void textHasEnoughContrast() throws IOException {
    String css = Files.readString(Path.of("assets/css/site.css"));
    for (Map<String, String> scheme : List.of(properties(css, 2), properties(css, 3))) {
      List<String> colours =
          scheme.keySet().stream()
              .filter(name -> name.startsWith("--code-") && !BACKGROUNDS.contains(name))
              .toList();
      assertThat(colours).hasSize(10);
      for (String background : BACKGROUNDS) {
        for (String name : colours) {
          assertThat(contrast(scheme.get(name), scheme.get(background)))
              .as(name + " on " + background)
              .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(scheme.get("--ink"), scheme.get(background))).isGreaterThan(7);
        assertThat(contrast(scheme.get("--muted"), scheme.get(background))).isGreaterThan(4.5);
      }
    }
  }

  @Test
  void everyClassHasAColour() throws IOException {
    String css = Files.readString(Path.of("assets/css/site.css"));
    for (String letter : "cksnftgavopbeid".split("")) {
      assertThat(css).contains("code ." + letter + " {");
    }
  }

  private static Map<String, String> properties(String css, int scheme) {
    Map<String, String> properties = new LinkedHashMap<>();
    PROPERTY.matcher(css).results().forEach(p -> properties.put(p.group(1), p.group(scheme)));
    return properties;
  }

  /** Computes the contrast of two colours by WCAG 2.2. */
  private static double contrast(String a, String b) {
    double first = luminance(a);
    double second = luminance(b);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
