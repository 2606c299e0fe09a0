package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeListTest {

  @Test
  void listHasIdClassesAndValues() {
    assertThat(AttributeList.read("a{#x .b  .c width=5 title=\"a } #b\" alt='' class=d}e", 1))
        .contains(
            new AttributeList(
                Optional.of("x"),
                List.of("b", "c", "d"),
                Map.of("width", "5", "title", "a } #b", "alt", ""),
                false,
                50));
  }

  @Test
  void kramdownsListHasAColon() {
    assertThat(AttributeList.read("{: id=x }", 0))
        .contains(new AttributeList(Optional.of("x"), List.of(), Map.of(), true, 9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{: }",
        "{name}",
        "{.a name}",
        "{.a",
        "{.a.b",
        "{#}",
        "{a=}",
        "{a=\"b}",
        "{a=b\"c\"}",
        "{a=\"b\"c=d}",
        "{ 1=2}",
        "{.a\n.b}",
        "{{ name }}"
      })
  void otherBracesAreText(String text) {
    assertThat(AttributeList.read(text, 0)).isEmpty();
  }
}
