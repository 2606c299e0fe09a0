package dev.recap.content.frontmatter;

import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.Particulars;
import dev.recap.model.Status;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What each style of header reads in its own way. */
record Identity(
    HeaderStyle style,
    String type,
    Status status,
    String title,
    Optional<OffsetDateTime> date,
    Optional<OffsetDateTime> updated,
    Optional<OffsetDateTime> expires) {

  /** With the keys that all styles read alike; what is left then is for the templates. */
  FrontMatter with(Entries entries, Common common) {
    Optional<Particulars> particulars = common.particulars().read(type, entries);
    List<String> tags = entries.list("tags", "tag");
    return new FrontMatter(
        style,
        type,
        status,
        title,
        date.or(() -> particulars.flatMap(found -> ParticularsReader.date(found, common.zone()))),
        updated,
        expires,
        common.sanitizeTags()
            ? tags.stream().map(tag -> tag.replace(' ', '-')).distinct().toList()
            : tags,
        entries.list("categories", "category"),
        entries.list("authors", "author"),
        entries.text("description", "excerpt", "summary").map(Entries.Found::text),
        entries.image("image", "cover", "thumbnail"),
        entries.text("slug").map(Entries.Found::text),
        entries.text("permalink").map(Entries.Found::text),
        particulars,
        entries.extra(),
        entries.places());
  }
}
