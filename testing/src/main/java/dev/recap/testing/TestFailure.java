package dev.recap.testing;

import org.opentest4j.AssertionFailedError;

/** What a test finds otherwise than it should be. */
final class TestFailure {

  private TestFailure() {}

  static AssertionFailedError of(String message) {
    return new AssertionFailedError(message);
  }
}
