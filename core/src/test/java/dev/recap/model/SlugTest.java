package dev.recap.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EuroPython 2013: Day 1 | europython-2013-day-1",
        "cloud computing | cloud-computing",
        "DigitalOcean’s CTO, on ‘scale’ | digitaloceans-cto-on-scale",
        "It's late! | its-late",
        "Gentoo : release (1/2) | gentoo-release-1-2",
        "C | c",
        "C++ | cplusplus",
        "C# | csharp",
        "#api | api",
        "R&D, Q & A | rd-q-a",
        ".NET and node.js | net-and-node-js",
        "snake_case | snake-case",
        "  --a--  | a",
        "Café Zürich | cafe-zurich",
        "Straße, STRASSE, ẞ | strasse-strasse-ss",
        "Øresund Æther Œuvre | oresund-aether-oeuvre",
        "Łódź Đorđe Þór Ísafjörður | lodz-dorde-thor-isafjordur",
        "Iğdır İzmir | igdir-izmir",
        "Αθήνα | αθηνα",
        "Новый год | новый-год",
        "東京 2024 | 東京-2024",
        "プログラム | プログラム",
        "한국어 | 한국어",
        "हिन्दी | हिन्दी",
        "½ price №1 | 1-2-price-no1",
        "a\u00A0b\u200Bc | a-b-c",
        "🐍 snakes 🐍 | snakes"
      })
  void labelBecomesPartOfAnAddress(String label, String slug) {
    assertThat(Slug.of(label)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "'!?'", "'🐍'", "'&'", "'#'"})
  void labelWithoutLettersHasNone(String label) {
    assertThat(Slug.of(label)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Docker, docker", "open source, Open Source", "naïve, nai\u0308ve"})
  void differentSpellingsHaveOneSlug(String one, String other) {
    assertThat(Slug.of(one)).isEqualTo(Slug.of(other));
  }
}
