package dev.recap.cache;

import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.Status;
import dev.recap.problem.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A header as bytes: what templates see of it first, then the places of its keys. */
final class FrontMatterCodec {

  private static final HeaderStyle[] STYLES = HeaderStyle.values();

  private FrontMatterCodec() {}

  /** What templates see: the values, and which keys the header has. */
  static byte[] of(FrontMatter front) {
    ByteWriter out = new ByteWriter();
    out.constant(front.style()).text(front.type()).text(front.status().name()).text(front.title());
    date(front.date(), out);
    date(front.updated(), out);
    date(front.expires(), out);
    out.texts(front.tags()).texts(front.categories()).texts(front.authors());
    out.text(front.description()).text(front.image()).text(front.slug()).text(front.permalink());
    ConferenceRecordCodec.write(front.record(), out);
    out.list(
        front.extra().entrySet(),
        (byteWriter, entry) -> byteWriter.text(entry.getKey()).value(entry.getValue()));
    out.texts(new TreeSet<>(front.places().keySet()));
    return out.bytes();
  }

  /** Where the keys stand, in the order in which {@link #of} names them. */
  static void writePlaces(FrontMatter front, ByteWriter out) {
    new TreeMap<>(front.places()).values().forEach(out::place);
  }

  /**
   * @param file that all places are in
   */
  static FrontMatter read(ByteReader in, String file) {
    HeaderStyle style = in.constant(STYLES);
    return new FrontMatter(
        style,
        in.text(),
        new Status(in.text()),
        in.text(),
        date(in),
        date(in),
        date(in),
        in.texts(),
        in.texts(),
        in.texts(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        in.optionalText(),
        ConferenceRecordCodec.read(in),
        extra(in),
        places(in, file));
  }

  private static Map<String, @Nullable Object> extra(ByteReader in) {
    return in.map();
  }

  private static Map<String, Place> places(ByteReader in, String file) {
    Map<String, Place> places = new LinkedHashMap<>();
    for (String key : in.texts()) {
      places.put(key, Place.ofFile(file));
    }
    places.replaceAll((key, place) -> in.place(file));
    return places;
  }

  private static void date(Optional<OffsetDateTime> date, ByteWriter out) {
    out.bool(date.isPresent());
    date.ifPresent(
        time ->
            out.number(time.toEpochSecond())
                .count(time.getNano())
                .number(time.getOffset().getTotalSeconds()));
  }

  private static Optional<OffsetDateTime> date(ByteReader in) {
    if (!in.bool()) {
      return Optional.empty();
    }
    Instant time = Instant.ofEpochSecond(in.number(), in.count());
    return Optional.of(time.atOffset(ZoneOffset.ofTotalSeconds((int) in.number())));
  }
}
