package dev.recap.publish;

import java.util.Map;
import java.util.Optional;

/**
 * Recap's own files on a target.
 *
 * @param record the text of the {@link PublishRecord}
 * @param marks the publishes that are going on or were interrupted, by token
 */
record RemoteState(Optional<byte[]> record, Map<String, PublishMark> marks) {

  static final RemoteState EMPTY = new RemoteState(Optional.empty(), Map.of());

  RemoteState {
    marks = Map.copyOf(marks);
  }
}
