package dev.recap.content.frontmatter;

import dev.recap.model.ConferenceRecord;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.Status;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Reads the keys that are the same in all styles of headers.
 *
 * @param sanitizeTags whether a space in a tag becomes a hyphen
 * @param zone the zone of times without an offset
 */
public record CommonKeys(boolean sanitizeTags, ConferenceRecordReader records, ZoneId zone) {

  /** The values that each style reads in its own way. */
  public record Basics(
      HeaderStyle style,
      String type,
      Status status,
      String title,
      Optional<OffsetDateTime> date,
      Optional<OffsetDateTime> updated,
      Optional<OffsetDateTime> expires,
      Optional<String> permalink) {}

  /** Returns a reader that leaves tags as they are. */
  public CommonKeys withoutSanitizing() {
    return new CommonKeys(false, records, zone);
  }

  /** Returns the title; talks, speakers and events may have it as their name. */
  public Optional<String> title(String type, HeaderFields fields) {
    return (records.reads(type) ? fields.text("title", "name") : fields.text("title"))
        .map(HeaderFields.TextField::text);
  }

  /** Adds the common keys; the fields that remain become {@link FrontMatter#extra}. */
  public FrontMatter read(Basics basics, HeaderFields fields) {
    Optional<ConferenceRecord> record = records.read(basics.type(), fields);
    List<String> tags = fields.list("tags", "tag");
    fields.placeItems("aliases");
    fields.placeItems("redirect_from");
    return new FrontMatter(
        basics.style(),
        basics.type(),
        basics.status(),
        basics.title(),
        basics.date().or(() -> record.flatMap(found -> ConferenceRecordReader.date(found, zone))),
        basics.updated(),
        basics.expires(),
        sanitizeTags ? tags.stream().map(tag -> tag.replace(' ', '-')).distinct().toList() : tags,
        fields.list("categories", "category"),
        fields.list("authors", "author"),
        fields.text("description", "excerpt", "summary").map(HeaderFields.TextField::text),
        fields.image("image", "cover", "thumbnail"),
        fields.text("slug").map(HeaderFields.TextField::text),
        basics.permalink(),
        record,
        fields.extra(),
        fields.places());
  }
}
