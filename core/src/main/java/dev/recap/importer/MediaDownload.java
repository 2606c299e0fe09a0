package dev.recap.importer;

import java.io.IOException;

/** Fetches files of the old site. */
interface MediaDownload {

  /** Returns true if the file is in the project now. */
  boolean fetch(String url, String target) throws IOException;
}
