package dev.recap.cache;

import dev.recap.model.ConferenceRecord;
import dev.recap.model.Event;
import dev.recap.model.Speaker;
import dev.recap.model.Talk;
import dev.recap.model.WrittenTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** What only talks, speakers or events say, as bytes. */
final class ConferenceRecordCodec {

  private enum Kind {
    NONE,
    TALK,
    SPEAKER,
    EVENT
  }

  private static final Kind[] KINDS = Kind.values();

  private ConferenceRecordCodec() {}

  static void write(Optional<ConferenceRecord> record, ByteWriter out) {
    ConferenceRecord found = record.orElse(null);
    if (found instanceof Talk talk) {
      talk(talk, out.constant(Kind.TALK));
    } else if (found instanceof Speaker speaker) {
      out.constant(Kind.SPEAKER).texts(speaker.names()).text(speaker.website());
    } else if (found instanceof Event event) {
      event(event, out.constant(Kind.EVENT));
    } else {
      out.constant(Kind.NONE);
    }
  }

  static Optional<ConferenceRecord> read(ByteReader in) {
    return switch (in.constant(KINDS)) {
      case NONE -> Optional.empty();
      case TALK -> Optional.of(talk(in));
      case SPEAKER -> Optional.of(new Speaker(in.texts(), in.optionalText()));
      case EVENT -> Optional.of(event(in));
    };
  }

  private static void talk(Talk talk, ByteWriter out) {
    out.texts(talk.speakers()).text(talk.event());
    time(talk.start(), out);
    time(talk.end(), out);
    out.text(talk.room()).text(talk.track()).text(talk.level());
    out.number(talk.duration().map(Duration::toSeconds).orElse(-1L));
    out.texts(talk.videos()).texts(talk.slides()).text(talk.language());
  }

  private static Talk talk(ByteReader in) {
    return new Talk(
        in.texts(),
        in.optionalText(),
        time(in),
        time(in),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        Optional.of(in.number()).filter(seconds -> seconds >= 0).map(Duration::ofSeconds),
        in.texts(),
        in.texts(),
        in.optionalText());
  }

  private static void event(Event event, ByteWriter out) {
    out.texts(event.names());
    out.text(event.start().map(LocalDate::toString)).text(event.end().map(LocalDate::toString));
    out.text(event.zone().map(ZoneId::getId)).text(event.venue()).text(event.place());
    out.text(event.website()).text(event.conference());
  }

  private static Event event(ByteReader in) {
    return new Event(
        in.texts(),
        in.optionalText().map(LocalDate::parse),
        in.optionalText().map(LocalDate::parse),
        in.optionalText().map(ZoneId::of),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText());
  }

  private static void time(Optional<WrittenTime> time, ByteWriter out) {
    out.text(time.map(written -> written.day().toString()));
    out.text(time.flatMap(WrittenTime::time).map(LocalTime::toString));
    out.text(time.flatMap(WrittenTime::offset).map(ZoneOffset::getId));
  }

  private static Optional<WrittenTime> time(ByteReader in) {
    Optional<String> day = in.optionalText();
    Optional<LocalTime> time = in.optionalText().map(LocalTime::parse);
    Optional<ZoneOffset> offset = in.optionalText().map(ZoneOffset::of);
    return day.map(text -> new WrittenTime(LocalDate.parse(text), time, offset));
  }
}
