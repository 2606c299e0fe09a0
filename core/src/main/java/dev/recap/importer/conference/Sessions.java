package dev.recap.importer.conference;

import dev.recap.importer.conference.Programme.Session;
import java.util.Comparator;
import java.util.List;

/** The order of sessions, which is the same whatever the export's own. */
final class Sessions {

  private Sessions() {}

  /** Sorts by time, room, title and identity. */
  static List<Session> inOrder(List<Session> sessions, List<String> rooms) {
    return sessions.stream()
        .sorted(
            Comparator.<Session, String>comparing(
                    session ->
                        session
                            .start()
                            .map(
                                start ->
                                    start.day()
                                        + " "
                                        + start.time().map(Object::toString).orElse(""))
                            .orElse("~"))
                .thenComparing(session -> session.room().map(rooms::indexOf).orElse(-1))
                .thenComparing(Session::title)
                .thenComparing(session -> session.source().orElse("")))
        .toList();
  }
}
