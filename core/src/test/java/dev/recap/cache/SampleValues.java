package dev.recap.cache;

import dev.recap.model.ImageTag;
import dev.recap.model.OutputPath;
import dev.recap.model.Reference;
import dev.recap.model.SourcePath;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values of any type by reflection: each component of a record is filled, and no two of one type
 * are equal. A type that it does not know fails the test.
 */
final class SampleValues {

  private static final LocalDate DAY = LocalDate.of(2013, 7, 1);
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("Europe/Rome"), ZoneId.of("Asia/Tokyo"), ZoneOffset.ofHours(-3));

  private final Map<Class<?>, Function<SampleValues, Object>> factories = new HashMap<>();
  private int last;

  SampleValues() {
    with(int.class, SampleValues::number);
    with(long.class, values -> values.number() * 1_000_003L);
    with(boolean.class, values -> true);
    with(long[].class, values -> new long[] {values.number(), -values.number()});
    with(String.class, values -> "téxt " + values.number());
    with(Instant.class, values -> Instant.ofEpochMilli(values.number()));
    with(Duration.class, values -> Duration.ofSeconds(values.number()));
    with(LocalDate.class, values -> DAY.plusDays(values.number()));
    with(LocalTime.class, values -> LocalTime.of(9, 30, 1, 500 + values.number()));
    with(ZoneOffset.class, values -> ZoneOffset.ofHoursMinutes(5, values.number() % 60));
    with(ZoneId.class, values -> ZONES.get(values.number() % ZONES.size()));
    with(
        OffsetDateTime.class,
        values ->
            OffsetDateTime.of(
                values.of(LocalDate.class),
                values.of(LocalTime.class),
                values.of(ZoneOffset.class)));
    with(OutputPath.class, values -> new OutputPath("2013/day-%d.html".formatted(values.number())));
    with(SourcePath.class, values -> new SourcePath("content/%d.md".formatted(values.number())));
    with(
        Fingerprints.class,
        values ->
            new Fingerprints.Builder()
                .add(values.of(long.class), values.of(long.class))
                .add(-5, values.of(long.class))
                .build());
    with(Object.class, SampleValues::headerValue);
  }

  /** Replaces how values of a type are made. */
  <T> SampleValues with(Class<T> type, Function<SampleValues, ? extends T> factory) {
    factories.put(type, factory::apply);
    return this;
  }

  int number() {
    return ++last;
  }

  @SuppressWarnings("unchecked")
  <T> T of(Class<T> type) {
    return (T) make(type);
  }

  private Object make(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == Optional.class) {
        return Optional.of(make(arguments[0]));
      }
      if (generic.getRawType() == List.class) {
        return List.of(make(arguments[0]), make(arguments[0]));
      }
      if (generic.getRawType() == Map.class) {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put(make(arguments[0]), make(arguments[1]));
        map.put(make(arguments[0]), make(arguments[1]));
        return map;
      }
    }
    if (!(type instanceof Class<?> plain)) {
      throw new AssertionError("no sample of " + type.getTypeName());
    }
    Function<SampleValues, Object> factory = factories.get(plain);
    if (factory != null) {
      return factory.apply(this);
    }
    if (plain.isEnum()) {
      Object[] constants = plain.getEnumConstants();
      return constants[constants.length - 1];
    }
    return construct(plain);
  }

  private Object construct(Class<?> type) {
    // A record may have shorter constructors.
    Constructor<?> complete =
        Arrays.stream(type.getConstructors())
            .max(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow(() -> new AssertionError("no sample of " + type.getName()));
    try {
      Object[] arguments =
          Arrays.stream(complete.getGenericParameterTypes()).map(this::make).toArray();
      Object value = complete.newInstance(arguments);
      if (value instanceof Reference reference) {
        // An image is one of the references before it.
        factories.put(ImageTag.class, values -> values.image(reference));
      }
      return value;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private ImageTag image(Reference source) {
    factories.remove(ImageTag.class);
    with(Reference.class, values -> source);
    return of(ImageTag.class);
  }

  /** A value of a header's own key, with every kind of value in it. */
  private @Nullable Object headerValue() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("z", Arrays.asList("text " + number(), true, false, null));
    map.put("numbers", List.of(number(), -7L, 2.5, new BigInteger("9".repeat(30))));
    map.put("a", Map.of("k", List.of(Map.of())));
    return map;
  }
}
