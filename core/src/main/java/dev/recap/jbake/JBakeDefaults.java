package dev.recap.jbake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads {@code default.properties} of jbake-core. */
public final class JBakeDefaults {

  private JBakeDefaults() {}

  public static String text() {
    // Not through a class of JBake: the first one loads others.
    try (@Nullable InputStream in =
        JBakeDefaults.class.getResourceAsStream("/default.properties")) {
      if (in == null) {
        throw new IllegalStateException("jbake-core has no default.properties");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
