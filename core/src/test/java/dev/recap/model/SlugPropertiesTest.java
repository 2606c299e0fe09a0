package dev.recap.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SlugPropertiesTest {

  @Property
  void slugOfASlugIsTheSlug(@ForAll String text) {
    String slug = Slug.of(text);
    assertThat(Slug.of(slug)).isEqualTo(slug);
  }

  @Property
  void slugHasOnlyLettersDigitsMarksAndSingleHyphens(@ForAll String text) {
    assertThat(Slug.of(text)).matches("([\\p{L}\\p{N}\\p{M}]+(-[\\p{L}\\p{N}\\p{M}]+)*)?");
  }

  @Property
  void slugIsPartOfAPathInTheOutput(@ForAll String text) {
    String slug = Slug.of(text);
    if (!slug.isEmpty()) {
      assertThat(OutputPath.parse("/" + slug + "/")).contains(new OutputPath(slug + "/index.html"));
    }
  }
}
