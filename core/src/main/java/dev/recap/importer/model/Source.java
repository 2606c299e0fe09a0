package dev.recap.importer.model;

import java.io.IOException;

/** An export of another system. */
public interface Source {

  /** Returns the system's name, such as {@code WordPress}. */
  String name();

  /** Returns what the export says about its site. */
  ImportedSite site();

  /**
   * Reads the export from beginning to end.
   *
   * @throws ExportException if it cannot be read any further
   */
  void read(Receiver receiver) throws IOException;
}
