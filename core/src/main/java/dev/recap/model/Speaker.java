package dev.recap.model;

import java.util.List;
import java.util.Optional;

/**
 * The data of a speaker, without name and text.
 *
 * @param names other spellings of the name
 * @param website the speaker's own website
 */
public record Speaker(List<String> names, Optional<String> website) implements ConferenceRecord {

  public Speaker {
    names = List.copyOf(names);
  }
}
