package dev.recap.cache;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
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

/** Writes values as bytes, for {@link ByteReader}. */
public final class ByteWriter {

  private static final int LONGEST_NUMBER = 10;
  private static final int LONGEST_CHARACTER = 3;

  // Not H2's own WriteBuffer, which grows by a megabyte at least.
  private ByteBuffer out = ByteBuffer.allocate(1024);

  public byte[] bytes() {
    return Arrays.copyOf(out.array(), out.position());
  }

  public ByteWriter number(long number) {
    DataUtils.writeVarLong(roomFor(LONGEST_NUMBER), number);
    return this;
  }

  /** Writes a number of any size, such as a digest, in eight bytes. */
  public ByteWriter fixed(long number) {
    roomFor(Long.BYTES).putLong(number);
    return this;
  }

  /** Writes bytes without their length. */
  ByteWriter raw(byte[] bytes) {
    roomFor(bytes.length).put(bytes);
    return this;
  }

  /** Writes a number that is small and not negative. */
  public ByteWriter count(int number) {
    DataUtils.writeVarInt(roomFor(LONGEST_NUMBER), number);
    return this;
  }

  public ByteWriter bool(boolean value) {
    roomFor(1).put((byte) (value ? 1 : 0));
    return this;
  }

  public ByteWriter text(String text) {
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
    return optional(text, ByteWriter::text);
  }

  <T> ByteWriter optional(Optional<T> value, BiConsumer<ByteWriter, T> write) {
    bool(value.isPresent());
    value.ifPresent(present -> write.accept(this, present));
    return this;
  }

  // The cache of another version of the program, which may have another order, is deleted.
  @SuppressWarnings("EnumOrdinal")
  ByteWriter constant(Enum<?> constant) {
    return count(constant.ordinal());
  }

  public <T> ByteWriter list(Collection<T> items, BiConsumer<ByteWriter, T> each) {
    count(items.size());
    items.forEach(item -> each.accept(this, item));
    return this;
  }

  public ByteWriter texts(Collection<String> texts) {
    return list(texts, ByteWriter::text);
  }

  /** Writes the line and the column; the reader knows the file. */
  ByteWriter place(Place place) {
    return count(place.line()).count(place.column());
  }

  ByteWriter problem(Problem problem) {
    constant(problem.severity()).text(problem.code()).text(problem.place().file());
    return place(problem.place()).text(problem.message()).text(problem.hint());
  }

  /** Writes a value of a header or of JSON. */
  ByteWriter value(@Nullable Object value) {
    if (value == null) {
      return constant(Kind.NULL);
    }
    if (value instanceof String text) {
      return constant(Kind.TEXT).text(text);
    }
    if (value instanceof Boolean bool) {
      return constant(bool ? Kind.TRUE : Kind.FALSE);
    }
    if (value instanceof Long number) {
      return constant(Kind.LONG).number(number);
    }
    if (value instanceof Integer number) {
      return constant(Kind.INTEGER).number(number);
    }
    if (value instanceof Double number) {
      return constant(Kind.DOUBLE).number(Double.doubleToRawLongBits(number));
    }
    if (value instanceof BigInteger number) {
      return constant(Kind.BIG_INTEGER).text(number.toString());
    }
    if (value instanceof List<?> list) {
      return constant(Kind.LIST).list(list, ByteWriter::value);
    }
    if (value instanceof Map<?, ?> map) {
      return constant(Kind.MAP)
          .list(
              map.entrySet(),
              (each, entry) -> each.text(String.valueOf(entry.getKey())).value(entry.getValue()));
    }
    throw new UnknownValue(value.getClass());
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

  /** Thrown for a value that only an engine in {@code lib/} can have made: it cannot be cached. */
  static final class UnknownValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownValue(Class<?> type) {
      super("cannot cache a " + type.getName());
    }
  }
}
