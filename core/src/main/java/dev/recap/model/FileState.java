package dev.recap.model;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * The attributes of a file that show if it has changed, without reading it.
 *
 * @param size in bytes
 * @param modified in nanoseconds since 1970, as exact as the file system stores it
 */
public record FileState(long size, long modified) {

  public static FileState of(BasicFileAttributes attributes) {
    return new FileState(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }
}
