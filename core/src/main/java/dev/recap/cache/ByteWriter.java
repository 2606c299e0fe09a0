package dev.recap.cache;

import dev.recap.problem.Place;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.h2.mvstore.DataUtils;
import org.jspecify.annotations.Nullable;

/** Values as bytes; {@link ByteReader} is the way back. */
final class ByteWriter {

  private static final int LONGEST_NUMBER = 10;
  private static final int LONGEST_CHARACTER = 3;

  // Not H2's own WriteBuffer, which grows by a megabyte at least.
  private ByteBuffer out = ByteBuffer.allocate(1024);

  byte[] bytes() {
    return Arrays.copyOf(out.array(), out.position());
  }

  ByteWriter number(long number) {
    DataUtils.writeVarLong(roomFor(LONGEST_NUMBER), number);
    return this;
  }

  /** A number that may be any, such as a digest. */
  ByteWriter fixed(long number) {
    roomFor(Long.BYTES).putLong(number);
    return this;
  }

  /** Bytes of which the reader knows how many they are. */
  ByteWriter raw(byte[] bytes) {
    roomFor(bytes.length).put(bytes);
    return this;
  }

  /** A number that is small and not negative. */
  ByteWriter count(int number) {
    DataUtils.writeVarInt(roomFor(LONGEST_NUMBER), number);
    return this;
  }

  ByteWriter bool(boolean value) {
    roomFor(1).put((byte) (value ? 1 : 0));
    return this;
  }

  ByteWriter text(String text) {
    count(text.length());
    DataUtils.writeStringData(roomFor(text.length() * LONGEST_CHARACTER), text, text.length());
    return this;
  }

  private ByteBuffer roomFor(int bytes) {
    if (out.remaining() < bytes) {
      int atLeast = Math.addExact(out.position(), bytes);
      out.flip();
      out = ByteBuffer.allocate(Math.max(atLeast, 2 * out.capacity())).put(out);
    }
    return out;
  }

  ByteWriter text(Optional<String> text) {
    bool(text.isPresent());
    text.ifPresent(this::text);
    return this;
  }

  // A store of another version of the program is thrown away, and with it other orders.
  @SuppressWarnings("EnumOrdinal")
  ByteWriter constant(Enum<?> constant) {
    return count(constant.ordinal());
  }

  <T> ByteWriter list(Collection<T> items, BiConsumer<ByteWriter, T> each) {
    count(items.size());
    items.forEach(item -> each.accept(this, item));
    return this;
  }

  ByteWriter texts(Collection<String> texts) {
    return list(texts, ByteWriter::text);
  }

  /** The line and the column; the file is known where it is read. */
  ByteWriter place(Place place) {
    return count(place.line()).count(place.column());
  }

  /** A value of a header or of JSON. */
  ByteWriter value(@Nullable Object value) {
    if (value == null) {
      return kind(Kind.NULL);
    }
    if (value instanceof String text) {
      return kind(Kind.TEXT).text(text);
    }
    if (value instanceof Boolean bool) {
      return kind(bool ? Kind.TRUE : Kind.FALSE);
    }
    if (value instanceof Long number) {
      return kind(Kind.LONG).number(number);
    }
    if (value instanceof Integer number) {
      return kind(Kind.INTEGER).number(number);
    }
    if (value instanceof Double number) {
      return kind(Kind.DOUBLE).number(Double.doubleToRawLongBits(number));
    }
    if (value instanceof BigInteger number) {
      return kind(Kind.BIG_INTEGER).text(number.toString());
    }
    if (value instanceof List<?> list) {
      return kind(Kind.LIST).list(list, ByteWriter::value);
    }
    if (value instanceof Map<?, ?> map) {
      return kind(Kind.MAP)
          .list(
              map.entrySet(),
              (byteWriter, entry) ->
                  byteWriter.text(String.valueOf(entry.getKey())).value(entry.getValue()));
    }
    throw new UnknownValue(value.getClass());
  }

  private ByteWriter kind(Kind kind) {
    return constant(kind);
  }

  /** The kinds of values of a header. */
  enum Kind {
    NULL,
    TEXT,
    TRUE,
    FALSE,
    INTEGER,
    LONG,
    DOUBLE,
    BIG_INTEGER,
    LIST,
    MAP
  }

  /** A value that only an engine of the project's own can have made; it can't be remembered. */
  static final class UnknownValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownValue(Class<?> type) {
      super("no way to remember a " + type.getName());
    }
  }
}
