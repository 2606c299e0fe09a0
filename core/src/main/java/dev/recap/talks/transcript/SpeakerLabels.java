package dev.recap.talks.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Extracts the speakers that a text names at the beginning of lines: {@code >>} for another one,
 * {@code JANE DOE:}, {@code >> Jane:}. A name that is not in capitals must occur more than once,
 * since a sentence may begin with a word and a colon.
 */
final class SpeakerLabels {

  private static final Pattern LABEL =
      Pattern.compile(
          "(>>+\\s*)?(?:(\\p{Lu}[\\p{L}\\p{N}.'’-]*(?: [\\p{Lu}\\p{N}][\\p{L}\\p{N}.'’-]*){0,3}):"
              + "(?:\\s+|$))?(.*)");

  private final Map<String, Integer> names = new HashMap<>();

  private SpeakerLabels(List<Cue> cues) {
    for (Cue cue : cues) {
      for (String line : TextLines.of(cue.text())) {
        Matcher label = label(line);
        if (label.group(2) != null) {
          names.merge(label.group(2), 1, Integer::sum);
        }
      }
    }
  }

  /** Returns the cues without the labels, with their speakers set. */
  static List<Cue> extract(List<Cue> cues) {
    SpeakerLabels labels = new SpeakerLabels(cues);
    return cues.stream().flatMap(cue -> labels.split(cue).stream()).toList();
  }

  private List<Cue> split(Cue cue) {
    List<Cue> split = new ArrayList<>();
    Cue open = cue.with(cue.speaker(), cue.turn(), "");
    for (String line : TextLines.of(cue.text())) {
      Matcher label = label(line);
      Optional<String> name = Optional.ofNullable(label.group(2)).filter(this::isName);
      if (name.isPresent() || label.group(1) != null) {
        add(open, split);
        open =
            cue.with(name.or(cue::speaker), true, name.isPresent() ? label.group(3) : rest(label));
      } else {
        open = open.with(open.speaker(), open.turn(), open.text() + "\n" + line);
      }
    }
    add(open, split);
    return split;
  }

  private static String rest(Matcher label) {
    return label.group().substring(label.end(1));
  }

  private static void add(Cue cue, List<Cue> cues) {
    if (!cue.text().isBlank() || cue.turn()) {
      cues.add(cue);
    }
  }

  private boolean isName(String label) {
    boolean capitals =
        label.equals(label.toUpperCase(Locale.ROOT))
            && label.chars().filter(Character::isLetter).count() > 1;
    return capitals || names.getOrDefault(label, 0) > 1;
  }

  private static Matcher label(String line) {
    Matcher matcher = LABEL.matcher(line.strip());
    if (!matcher.matches()) {
      throw new IllegalStateException("every line matches");
    }
    return matcher;
  }
}
