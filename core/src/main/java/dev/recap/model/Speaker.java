package dev.recap.model;

import java.util.List;
import java.util.Optional;

/**
 * What a speaker's record says beside name and text.
 *
 * @param names other ways to write the name
 * @param website the speaker's own
 */
public record Speaker(List<String> names, Optional<String> website) implements ConferenceRecord {

  public Speaker {
    names = List.copyOf(names);
  }
}
