package dev.recap.config;

import dev.recap.problem.DidYouMean;
import dev.recap.problem.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The settings for addresses that have moved.
 *
 * @param formats the ways in which old addresses are answered, in their own order
 * @param keys keys of the front matter that name an old address, other than {@code aliases} and
 *     {@code redirect_from}
 */
public record RedirectSettings(Set<Format> formats, List<String> keys) {

  /** A kind of host, by the file that makes it redirect. */
  public enum Format {
    STUBS,
    NETLIFY,
    CLOUDFLARE,
    GITLAB,
    VERCEL,
    FIREBASE,
    NGINX,
    APACHE,
    CADDY,
    S3;

    /** Returns the word for it in the settings and in messages. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Format> of(String word) {
      return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
    }
  }

  public RedirectSettings {
    EnumSet<Format> ordered = EnumSet.noneOf(Format.class);
    ordered.addAll(formats);
    formats = Collections.unmodifiableSet(ordered);
    keys = List.copyOf(keys);
  }

  static RedirectSettings read(Values values) {
    Set<Format> formats = EnumSet.noneOf(Format.class);
    for (String word : values.listOrFallback(Keys.REDIRECTS_FORMATS)) {
      Format.of(word).ifPresentOrElse(formats::add, () -> values.report(unknown(word, values)));
    }
    return new RedirectSettings(formats, values.list(Keys.REDIRECTS_KEYS));
  }

  private static Problem unknown(String word, Values values) {
    List<String> words = Arrays.stream(Format.values()).map(Format::word).toList();
    return Problem.error(
        "bad-setting",
        values.placeOf(Keys.REDIRECTS_FORMATS),
        "there is no format \"%s\" for redirects".formatted(word),
        DidYouMean.of(word, words)
            .map("did you mean %s?"::formatted)
            .orElse("the formats are " + String.join(", ", words)));
  }
}
