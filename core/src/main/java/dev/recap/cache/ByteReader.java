package dev.recap.cache;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.h2.mvstore.DataUtils;
import org.jspecify.annotations.Nullable;

/** Reads the values that {@link ByteWriter} wrote. */
public final class ByteReader {

  private static final ByteWriter.Kind[] KINDS = ByteWriter.Kind.values();
  private static final Severity[] SEVERITIES = Severity.values();

  private final ByteBuffer in;

  private ByteReader(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  /**
   * Reads one value.
   *
   * @throws DamagedCacheException if the bytes are not those of such a value
   */
  public static <T> T of(byte[] bytes, Function<ByteReader, T> value) {
    try {
      return value.apply(new ByteReader(bytes));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new DamagedCacheException(e);
    }
  }

  public long number() {
    return DataUtils.readVarLong(in);
  }

  public long fixed() {
    return in.getLong();
  }

  public int count() {
    return DataUtils.readVarInt(in);
  }

  public boolean bool() {
    return in.get() != 0;
  }

  public String text() {
    return DataUtils.readString(in, count());
  }

  Optional<String> optionalText() {
    return optional(ByteReader::text);
  }

  <T> Optional<T> optional(Function<ByteReader, T> value) {
    return bool() ? Optional.of(value.apply(this)) : Optional.empty();
  }

  <E extends Enum<E>> E constant(E[] constants) {
    return constants[count()];
  }

  public <T extends @Nullable Object> List<T> list(Function<ByteReader, T> each) {
    int size = count();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(each.apply(this));
    }
    return items;
  }

  public List<String> texts() {
    return list(ByteReader::text);
  }

  Place place(String file) {
    int line = count();
    return new Place(file, line, count());
  }

  Problem problem() {
    Severity severity = constant(SEVERITIES);
    String code = text();
    Place place = place(text());
    return new Problem(severity, code, place, text(), text());
  }

  @Nullable Object value() {
    return switch (constant(KINDS)) {
      case NULL -> null;
      case TEXT -> text();
      case TRUE -> true;
      case FALSE -> false;
      case INTEGER -> (int) number();
      case LONG -> number();
      case DOUBLE -> Double.longBitsToDouble(number());
      case BIG_INTEGER -> new BigInteger(text());
      case LIST -> Collections.unmodifiableList(list(ByteReader::value));
      case MAP -> Collections.unmodifiableMap(map());
    };
  }

  Map<String, @Nullable Object> map() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int left = count(); left > 0; left--) {
      map.put(text(), value());
    }
    return map;
  }
}
