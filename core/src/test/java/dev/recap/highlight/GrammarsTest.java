package dev.recap.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.highlight.Grammar.Rule;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrammarsTest {

  private static final Grammars GRAMMARS = Grammars.load();

  @Test
  void allLanguagesOfPrismAreThere() {
    assertThat(new HashSet<>(GRAMMARS.ids().values())).hasSizeGreaterThan(280);
    assertThat(GRAMMARS.ids())
        .containsEntry("py", "python")
        .containsEntry("html", "markup")
        .containsEntry("kts", "kotlin")
        .containsEntry("sh", "bash")
        .containsEntry("c", "c");
  }

  @Test
  void everyPatternCompiles() {
    Map<TokenPattern, Boolean> seen = new IdentityHashMap<>();
    GRAMMARS.ids().values().forEach(id -> compile(GRAMMARS.grammar(id), seen));
    Set.of("php", "ejs", "latte")
        .forEach(id -> GRAMMARS.template(id).orElseThrow().part().pattern(false));
    assertThat(seen).hasSizeGreaterThan(3_000);
  }

  private static void compile(Grammar grammar, Map<TokenPattern, Boolean> seen) {
    for (Rule rule : grammar.rules()) {
      if (seen.put(rule.pattern(), true) == null) {
        assertThat(rule.pattern().pattern(true).flags()).isNotNegative();
        assertThat(rule.pattern().pattern(false).flags()).isNotNegative();
        if (rule.pattern().inside() != null) {
          compile(rule.pattern().inside(), seen);
        }
      }
    }
  }

  @Test
  void namesThatPrismDoesNotKnowLeadToItsLanguages() {
    Languages.otherNames()
        .forEach(
            (name, id) -> {
              assertThat(GRAMMARS.ids()).as(name).doesNotContainKey(name);
              if (!id.equals(Languages.PYTHON_CONSOLE)) {
                assertThat(GRAMMARS.grammar(id)).as(id).isNotNull();
              }
            });
  }
}
