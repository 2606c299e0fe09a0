package dev.recap.read.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Scalars by the types of YAML 1.1 (yaml.org/type), which JBake's templates are written for: {@code
 * yes} and {@code off} are booleans, {@code 010} is eight, {@code 1:30} is ninety, and a date is a
 * date.
 *
 * @param zone of dates that name none
 */
public record OldYamlScalars(ZoneId zone) implements Function<ScalarNode, @Nullable Object> {

  private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
  private static final Pattern YES = Pattern.compile("yes|Yes|YES|true|True|TRUE|on|On|ON");
  private static final Pattern NO = Pattern.compile("no|No|NO|false|False|FALSE|off|Off|OFF");
  private static final Pattern INTEGER =
      Pattern.compile("[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]*|[1-9][0-9_]*(?::[0-5]?[0-9])*)");
  private static final Pattern REAL =
      Pattern.compile(
          "[-+]?(?:[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+]?[0-9]+)?"
              + "|[0-9][0-9_]*[eE][-+]?[0-9]+"
              + "|\\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?"
              + "|[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*"
              + "|\\.(?:inf|Inf|INF))"
              + "|\\.(?:nan|NaN|NAN)");
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})-(\\d\\d?)-(\\d\\d?)"
              + "(?:(?:[Tt]|[ \\t]+)(\\d\\d?):(\\d\\d):(\\d\\d)(?:\\.(\\d*))?"
              + "(?:[ \\t]*(Z|[-+]\\d\\d?(?::?\\d\\d)?))?)?");
  private static final Pattern BARE_DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final BigInteger SIXTY = BigInteger.valueOf(60);

  @Override
  public @Nullable Object apply(ScalarNode scalar) {
    String text = scalar.getValue();
    if (!scalar.isPlain()) {
      return text;
    }
    if (NULL.matcher(text).matches()) {
      return null;
    }
    if (YES.matcher(text).matches()) {
      return true;
    }
    if (NO.matcher(text).matches()) {
      return false;
    }
    if (INTEGER.matcher(text).matches()) {
      return integer(text.replace("_", ""));
    }
    if (REAL.matcher(text).matches()) {
      return real(text.replace("_", "").toLowerCase(Locale.ROOT));
    }
    Matcher date = DATE.matcher(text);
    return date.matches() && (date.group(4) != null || BARE_DAY.matcher(text).matches())
        ? date(date)
        : text;
  }

  private static Object integer(String text) {
    boolean negative = text.startsWith("-");
    String digits = text.replaceFirst("^[-+]", "");
    BigInteger value;
    if (digits.startsWith("0b")) {
      value = new BigInteger(digits.substring(2), 2);
    } else if (digits.startsWith("0x")) {
      value = new BigInteger(digits.substring(2), 16);
    } else if (digits.startsWith("0")) {
      value = new BigInteger(digits, 8);
    } else {
      value = BigInteger.ZERO;
      for (String part : digits.split(":")) {
        value = value.multiply(SIXTY).add(new BigInteger(part));
      }
    }
    BigInteger signed = negative ? value.negate() : value;
    if (signed.bitLength() < Long.SIZE) {
      return signed.longValue();
    }
    return signed;
  }

  private static Object real(String text) {
    boolean negative = text.startsWith("-");
    String digits = text.replaceFirst("^[-+]", "");
    double value;
    if (digits.equals(".nan")) {
      value = Double.NaN;
    } else if (digits.equals(".inf")) {
      value = Double.POSITIVE_INFINITY;
    } else {
      BigDecimal sum = BigDecimal.ZERO;
      for (String part : digits.split(":")) {
        sum = sum.multiply(BigDecimal.valueOf(60)).add(new BigDecimal(part));
      }
      value = sum.doubleValue();
    }
    return negative ? -value : value;
  }

  /** The text where the calendar has no such day. */
  private Object date(Matcher date) {
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(date, 1),
              number(date, 2),
              number(date, 3),
              number(date, 4),
              number(date, 5),
              number(date, 6),
              nanos(date.group(7)));
      String offset = date.group(8);
      ZoneId in = offset == null ? zone : ZoneOffset.of(padded(offset));
      return Date.from(local.atZone(in).toInstant());
    } catch (DateTimeException noSuchDate) {
      return date.group();
    }
  }

  private static int number(Matcher date, int group) {
    return date.group(group) == null ? 0 : Integer.parseInt(date.group(group));
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  /** {@code -5:30} as {@code -05:30}. */
  private static String padded(String offset) {
    return offset.replaceFirst("^([-+])(\\d)(?=:|$)", "$10$2");
  }
}
