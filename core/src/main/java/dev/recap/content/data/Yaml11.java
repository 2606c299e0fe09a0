package dev.recap.content.data;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads scalars by YAML 1.1 (its types bool, int, float and timestamp), as JBake does: {@code yes}
 * is true, {@code 12:30} is 750, {@code 2013-07-01} is a date.
 */
public final class Yaml11 {

  private static final Pattern TRUE = Pattern.compile("yes|Yes|YES|on|On|ON");
  private static final Pattern FALSE = Pattern.compile("no|No|NO|off|Off|OFF");
  private static final Pattern BINARY = Pattern.compile("([-+]?)0b([01][01_]*)");
  private static final Pattern OCTAL = Pattern.compile("([-+]?)0([0-7_]+)");

  /** An octal number by its leading zero, with digits that octal numbers do not have. */
  private static final Pattern NO_NUMBER = Pattern.compile("[-+]?0[0-9_]*[89][0-9_]*");

  private static final Pattern HEX = Pattern.compile("([-+]?)0x([0-9a-fA-F_]+)");
  private static final Pattern GROUPED = Pattern.compile("[-+]?[0-9][0-9_]*(\\.[0-9_]*)?");
  private static final Pattern SIXTIES = Pattern.compile("([-+]?)([1-9][0-9_]*(?::[0-5]?[0-9])+)");
  private static final Pattern OCTAL_OF_1_2 = Pattern.compile("0o[0-7]+");
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "(\\d{4})-(\\d\\d?)-(\\d\\d?)"
              + "(?:(?:[Tt]|[ \\t]+)(\\d\\d?):(\\d\\d):(\\d\\d)(?:\\.(\\d*))?"
              + "(?:[ \\t]*(Z|[-+]\\d\\d?(?::?\\d\\d)?))?)?");

  private final ZoneId zone;

  /**
   * @param zone the zone of dates without one
   */
  public Yaml11(ZoneId zone) {
    this.zone = zone;
  }

  /** Returns the value of a scalar, an instant for a date. */
  public @Nullable Object value(ScalarNode scalar) {
    return scalar.isPlain()
        ? older(scalar.getValue()).orElseGet(() -> YamlValues.value(scalar))
        : YamlValues.value(scalar);
  }

  /** Returns the value of a plain scalar by YAML 1.1, if it may differ from that by 1.2. */
  private Optional<Object> older(String text) {
    if (TRUE.matcher(text).matches()) {
      return Optional.of(true);
    }
    if (FALSE.matcher(text).matches()) {
      return Optional.of(false);
    }
    if (OCTAL_OF_1_2.matcher(text).matches() || NO_NUMBER.matcher(text).matches()) {
      return Optional.of(text);
    }
    if (text.isEmpty() || !"+-0123456789".contains(text.substring(0, 1))) {
      return Optional.empty();
    }
    return number(text).or(() -> instant(text));
  }

  private static Optional<Object> number(String text) {
    return integer(BINARY, 2, text)
        .or(() -> integer(OCTAL, 8, text))
        .or(() -> integer(HEX, 16, text))
        .or(() -> grouped(text))
        .or(() -> sixties(text));
  }

  private static Optional<Object> integer(Pattern pattern, int radix, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches() || matcher.group(2).replace("_", "").isEmpty()) {
      return Optional.empty();
    }
    String sign = matcher.group(1).equals("-") ? "-" : "";
    return Optional.of(whole(new BigInteger(sign + matcher.group(2).replace("_", ""), radix)));
  }

  /** Parses a number with underscores; others are the same in 1.2. */
  private static Optional<Object> grouped(String text) {
    if (!text.contains("_") || !GROUPED.matcher(text).matches()) {
      return Optional.empty();
    }
    String digits = text.replace("_", "");
    return Optional.of(
        digits.contains(".") ? (Object) Double.valueOf(digits) : whole(new BigInteger(digits)));
  }

  /** Parses a base-60 number. */
  private static Optional<Object> sixties(String text) {
    Matcher matcher = SIXTIES.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigInteger sum = BigInteger.ZERO;
    for (String part : matcher.group(2).replace("_", "").split(":")) {
      sum = sum.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
    }
    return Optional.of(whole(matcher.group(1).equals("-") ? sum.negate() : sum));
  }

  private static Object whole(BigInteger value) {
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }

  private Optional<Object> instant(String text) {
    Matcher matcher = TIMESTAMP.matcher(text);
    if (!matcher.matches()
        || (matcher.group(4) == null && text.length() != "2013-07-01".length())) {
      return Optional.empty();
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              part(matcher, 1),
              part(matcher, 2),
              part(matcher, 3),
              part(matcher, 4),
              part(matcher, 5),
              part(matcher, 6),
              nanos(matcher.group(7)));
      String offset = matcher.group(8);
      return Optional.of(
          offset == null ? local.atZone(zone).toInstant() : local.toInstant(offset(offset)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int part(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  private static ZoneOffset offset(String text) {
    if (text.toUpperCase(Locale.ROOT).equals("Z")) {
      return ZoneOffset.UTC;
    }
    int colon = text.indexOf(':');
    String digits = text.substring(1).replace(":", "");
    boolean minutes = colon > 0 || digits.length() > 2;
    int hours = Integer.parseInt(minutes ? digits.substring(0, digits.length() - 2) : digits);
    int sixtieths = minutes ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
    int sign = text.startsWith("-") ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * sixtieths);
  }
}
