package dev.recap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of a word that find each other, by the language of the site. */
class InflectionTest {

  /** Makes a document of each form, and looks for all of them by each form. */
  @ParameterizedTest
  @CsvSource({
    "el, ΣΥΝΕΔΡΙΟ συνέδριο συνεδρίων συνέδρια",
    "el, ομιλία ομιλίες ομιλιών",
    "de, Häuser Haus Hauses hauser",
    "de, Konferenz Konferenzen KONFERENZEN",
    "de, Straße Strassen STRASSE",
    "fr, conférence conférences Conférence conference",
    "fr, l'école écoles école d'écoles",
    "fr, cheval chevaux",
    "en, conference conferences conference's CONFERENCES",
    "en, interpreter interpreters",
    "en, run runs running",
    "en, go going",
    "it, conferenza conferenze l'conferenza",
    "es, charla charlas",
    "ru, конференция конференции конференций",
    "ja, 東京タワー 東京",
    "en, 東京タワー 京タ",
    "xx, naïve Naive NAÏVE",
  })
  void formsFindEachOther(String language, String words) {
    List<String> forms = List.of(words.split(" "));
    List<SearchDocument> documents =
        Stream.concat(forms.stream(), Stream.of("zzz"))
            .map(form -> SampleIndex.document("about " + form, "<p>xyz " + form + "</p>"))
            .toList();
    Reader reader = SampleIndex.of(language, documents);

    for (String form : forms.get(0).startsWith("東") ? forms.subList(1, 2) : forms) {
      assertThat(reader.titles(form))
          .as(form)
          .containsExactlyInAnyOrderElementsOf(forms.stream().map(f -> "about " + f).toList());
    }
  }

  @Test
  void wordsThatSayNothingAreNotIndexed() {
    Reader reader = SampleIndex.of("en", List.of(SampleIndex.document("The", "<p>and of</p>")));

    assertThat(reader.titles("the and of")).isEmpty();
  }

  @Test
  void passageIsFoundWithItsTime() {
    Reader reader =
        SampleIndex.of(
            "en",
            List.of(
                SampleIndex.document(
                    "Talk",
                    "<p>abstract</p>",
                    List.of("async"),
                    List.of(
                        new SearchDocument.Passage(3, "good morning"),
                        new SearchDocument.Passage(754, "now about sockets and threads")))));

    Reader.Hit hit = reader.search("threads").get(0);
    assertThat(hit.passage()).isEqualTo(2);
    assertThat(reader.passage(hit).toString()).isEqualTo("[754,\"now about sockets and threads\"]");
    assertThat(reader.document(hit.document()).get(0).getAsString()).isEqualTo("Talk/");
    assertThat(reader.search("async").get(0).passage()).isZero();
    assertThat(reader.file(reader.fileOf("tag:async")).getAsJsonObject("words").has("tag:async"))
        .isTrue();
  }

  @Test
  void titlesAndTagsWeighMore() {
    Reader reader =
        SampleIndex.of(
            "en",
            List.of(
                SampleIndex.document("One", "<p>kettle lamp chair and much else</p>"),
                SampleIndex.document("Kettle", "<p>table lamp chair and much else</p>"),
                SampleIndex.document(
                    "Two", "<p>table lamp and much else</p>", List.of("kettle"), List.of())));

    assertThat(reader.titles("kettle")).containsExactly("Kettle", "Two", "One");
  }
}
