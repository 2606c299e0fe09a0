package dev.recap.preview.http;

import java.nio.file.Path;

/** Something that can be shown. */
public sealed interface SiteFile {

  /** A file as it lies on the disk. */
  record OnDisk(Path file) implements SiteFile {}

  /** What was made for who asks. */
  final class Made implements SiteFile {

    private final String name;
    private final byte[] bytes;
    private final int status;

    /**
     * Of bytes that don't change any more.
     *
     * @param name tells of what type it is
     */
    public Made(String name, byte[] bytes, int status) {
      this.name = name;
      this.bytes = bytes;
      this.status = status;
    }

    String name() {
      return name;
    }

    byte[] bytes() {
      return bytes;
    }

    int status() {
      return status;
    }
  }
}
