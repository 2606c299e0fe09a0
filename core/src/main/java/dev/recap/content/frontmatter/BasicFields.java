package dev.recap.content.frontmatter;

import dev.recap.model.ConferenceRecord;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.Status;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What each style of header reads in its own way. */
record BasicFields(
    HeaderStyle style,
    String type,
    Status status,
    String title,
    Optional<OffsetDateTime> date,
    Optional<OffsetDateTime> updated,
    Optional<OffsetDateTime> expires) {

  /** With the keys that all styles read alike; what is left then is for the templates. */
  FrontMatter with(HeaderFields headerFields, HeaderContext headerContext) {
    Optional<ConferenceRecord> record = headerContext.record().read(type, headerFields);
    List<String> tags = headerFields.list("tags", "tag");
    return new FrontMatter(
        style,
        type,
        status,
        title,
        date.or(
            () ->
                record.flatMap(found -> ConferenceRecordReader.date(found, headerContext.zone()))),
        updated,
        expires,
        headerContext.sanitizeTags()
            ? tags.stream().map(tag -> tag.replace(' ', '-')).distinct().toList()
            : tags,
        headerFields.list("categories", "category"),
        headerFields.list("authors", "author"),
        headerFields.text("description", "excerpt", "summary").map(HeaderFields.Found::text),
        headerFields.image("image", "cover", "thumbnail"),
        headerFields.text("slug").map(HeaderFields.Found::text),
        headerFields.text("permalink").map(HeaderFields.Found::text),
        record,
        headerFields.extra(),
        headerFields.places());
  }
}
