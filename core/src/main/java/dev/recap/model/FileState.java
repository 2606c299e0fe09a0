package dev.recap.model;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What a folder says of a file without its being read.
 *
 * @param size in bytes
 * @param modified in nanoseconds since 1970, as exact as the file system has it
 */
public record FileState(long size, long modified) {

  public static FileState of(BasicFileAttributes attributes) {
    return new FileState(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
  }
}
