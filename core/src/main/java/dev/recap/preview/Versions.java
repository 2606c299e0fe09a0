package dev.recap.preview;

import java.util.UUID;

/** Names for what is shown, one after the other, that no other run of the program has. */
final class Versions {

  private final String run = Long.toHexString(UUID.randomUUID().getMostSignificantBits());
  private long number;

  synchronized String current() {
    return run + "-" + number;
  }

  synchronized String next() {
    number++;
    return current();
  }
}
