package dev.recap.serve;

import java.nio.file.Path;

/** Something that can be shown. */
public sealed interface SiteFile {

  /** A file as it lies on the disk. */
  record OnDisk(Path file) implements SiteFile {}

  /**
   * What was made for who asks.
   *
   * @param name tells of what type it is
   * @param bytes not to be changed
   */
  record Made(String name, byte[] bytes, int status) implements SiteFile {}
}
