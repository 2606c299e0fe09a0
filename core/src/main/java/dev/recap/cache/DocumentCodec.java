package dev.recap.cache;

import dev.recap.model.BodyFacts;
import dev.recap.model.Break;
import dev.recap.model.ConferenceRecord;
import dev.recap.model.Event;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.Heading;
import dev.recap.model.ImageTag;
import dev.recap.model.Reference;
import dev.recap.model.Speaker;
import dev.recap.model.Status;
import dev.recap.model.Talk;
import dev.recap.model.WrittenTime;
import dev.recap.problem.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Converts documents to bytes and back, field by field: the time for reading ten thousand documents
 * depends on it. CachedValuesTest checks that no component of a record is forgotten.
 */
final class DocumentCodec {

  private static final HeaderStyle[] STYLES = HeaderStyle.values();
  private static final Reference.Kind[] REFERENCE_KINDS = Reference.Kind.values();
  private static final RecordKind[] RECORD_KINDS = RecordKind.values();

  private enum RecordKind {
    TALK,
    BREAK,
    SPEAKER,
    EVENT
  }

  private DocumentCodec() {}

  /** Returns the part of a header that templates see: the values, and the names of its keys. */
  static byte[] bytesOf(FrontMatter front) {
    ByteWriter out = new ByteWriter();
    out.constant(front.style()).text(front.type()).text(front.status().name()).text(front.title());
    out.optional(front.date(), DocumentCodec::write);
    out.optional(front.updated(), DocumentCodec::write);
    out.optional(front.expires(), DocumentCodec::write);
    out.texts(front.tags()).texts(front.categories()).texts(front.authors());
    out.text(front.description()).text(front.image()).text(front.slug()).text(front.permalink());
    out.optional(front.record(), DocumentCodec::write);
    out.list(
        front.extra().entrySet(),
        (each, entry) -> each.text(entry.getKey()).value(entry.getValue()));
    return out.texts(new TreeSet<>(front.places().keySet())).bytes();
  }

  /** Writes the places of the keys, in the order of their names in {@link #bytesOf}. */
  static void writePlaces(FrontMatter front, ByteWriter out) {
    new TreeMap<>(front.places()).values().forEach(out::place);
  }

  /**
   * Reads a header and its places.
   *
   * @param file that all places are in
   */
  static FrontMatter readFrontMatter(ByteReader in, String file) {
    return new FrontMatter(
        in.constant(STYLES),
        in.text(),
        new Status(in.text()),
        in.text(),
        in.optional(DocumentCodec::readDate),
        in.optional(DocumentCodec::readDate),
        in.optional(DocumentCodec::readDate),
        in.texts(),
        in.texts(),
        in.texts(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.optional(DocumentCodec::readRecord),
        in.map(),
        readPlaces(in, file));
  }

  private static Map<String, Place> readPlaces(ByteReader in, String file) {
    Map<String, Place> places = new LinkedHashMap<>();
    List<String> keys = in.texts();
    keys.forEach(key -> places.put(key, in.place(file)));
    return places;
  }

  private static void write(ByteWriter out, OffsetDateTime date) {
    out.number(date.toEpochSecond()).count(date.getNano());
    out.number(date.getOffset().getTotalSeconds());
  }

  private static OffsetDateTime readDate(ByteReader in) {
    Instant time = Instant.ofEpochSecond(in.number(), in.count());
    return time.atOffset(ZoneOffset.ofTotalSeconds((int) in.number()));
  }

  private static void write(ByteWriter out, ConferenceRecord record) {
    if (record instanceof Talk talk) {
      write(out.constant(RecordKind.TALK), talk);
    } else if (record instanceof Break pause) {
      write(out.constant(RecordKind.BREAK), pause);
    } else if (record instanceof Speaker speaker) {
      out.constant(RecordKind.SPEAKER).texts(speaker.names()).text(speaker.website());
    } else if (record instanceof Event event) {
      write(out.constant(RecordKind.EVENT), event);
    }
  }

  private static ConferenceRecord readRecord(ByteReader in) {
    return switch (in.constant(RECORD_KINDS)) {
      case TALK -> readTalk(in);
      case BREAK -> readBreak(in);
      case SPEAKER -> new Speaker(in.texts(), in.optionalText());
      case EVENT -> readEvent(in);
    };
  }

  private static void write(ByteWriter out, Talk talk) {
    out.texts(talk.speakers()).text(talk.event());
    out.optional(talk.start(), DocumentCodec::write).optional(talk.end(), DocumentCodec::write);
    out.text(talk.day().map(LocalDate::toString));
    out.text(talk.room()).text(talk.track()).text(talk.level());
    out.optional(talk.duration(), (each, duration) -> each.number(duration.toSeconds()));
    out.texts(talk.videos()).texts(talk.slides()).text(talk.language());
  }

  private static Talk readTalk(ByteReader in) {
    return new Talk(
        in.texts(),
        in.optionalText(),
        in.optional(DocumentCodec::readTime),
        in.optional(DocumentCodec::readTime),
        in.optionalText().map(LocalDate::parse),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.optional(each -> Duration.ofSeconds(each.number())),
        in.texts(),
        in.texts(),
        in.optionalText());
  }

  private static void write(ByteWriter out, Break pause) {
    out.text(pause.event());
    out.optional(pause.start(), DocumentCodec::write).optional(pause.end(), DocumentCodec::write);
    out.text(pause.day().map(LocalDate::toString)).text(pause.room());
    out.optional(pause.duration(), (each, duration) -> each.number(duration.toSeconds()));
  }

  private static Break readBreak(ByteReader in) {
    return new Break(
        in.optionalText(),
        in.optional(DocumentCodec::readTime),
        in.optional(DocumentCodec::readTime),
        in.optionalText().map(LocalDate::parse),
        in.optionalText(),
        in.optional(each -> Duration.ofSeconds(each.number())));
  }

  private static void write(ByteWriter out, Event event) {
    out.texts(event.names());
    out.text(event.start().map(LocalDate::toString)).text(event.end().map(LocalDate::toString));
    out.text(event.zone().map(ZoneId::getId)).text(event.venue()).text(event.place());
    out.text(event.website()).texts(event.rooms()).text(event.conference());
    out.text(event.color());
  }

  private static Event readEvent(ByteReader in) {
    return new Event(
        in.texts(),
        in.optionalText().map(LocalDate::parse),
        in.optionalText().map(LocalDate::parse),
        in.optionalText().map(ZoneId::of),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.texts(),
        in.optionalText(),
        in.optionalText());
  }

  private static void write(ByteWriter out, WrittenTime time) {
    out.text(time.day().toString());
    out.text(time.time().map(LocalTime::toString)).text(time.offset().map(ZoneOffset::getId));
  }

  private static WrittenTime readTime(ByteReader in) {
    return new WrittenTime(
        LocalDate.parse(in.text()),
        in.optionalText().map(LocalTime::parse),
        in.optionalText().map(ZoneOffset::of));
  }

  static void write(BodyFacts facts, ByteWriter out) {
    out.list(
        facts.headings(),
        (each, heading) -> each.count(heading.level()).text(heading.id()).text(heading.text()));
    out.list(facts.references(), DocumentCodec::write);
    IdentityHashMap<Reference, Integer> numbers = new IdentityHashMap<>();
    facts.references().forEach(reference -> numbers.put(reference, numbers.size()));
    out.list(
        facts.images(),
        (each, image) ->
            each.count(numbers.getOrDefault(image.source(), 0))
                .text(image.alt())
                .bool(image.sized())
                .count(image.end()));
    out.count(facts.words()).number(facts.more()).text(facts.opening());
  }

  /**
   * Reads what was found in a body.
   *
   * @param file that all places are in
   */
  static BodyFacts readFacts(ByteReader in, String file) {
    List<Heading> headings = in.list(each -> new Heading(each.count(), each.text(), each.text()));
    List<Reference> references = in.list(each -> readReference(each, file));
    List<ImageTag> images =
        in.list(
            each ->
                new ImageTag(references.get(each.count()), each.text(), each.bool(), each.count()));
    return new BodyFacts(headings, references, images, in.count(), (int) in.number(), in.text());
  }

  private static void write(ByteWriter out, Reference reference) {
    out.constant(reference.kind()).text(reference.url());
    out.count(reference.start()).count(reference.end()).place(reference.place());
  }

  private static Reference readReference(ByteReader in, String file) {
    return new Reference(
        in.constant(REFERENCE_KINDS), in.text(), in.count(), in.count(), in.place(file));
  }
}
