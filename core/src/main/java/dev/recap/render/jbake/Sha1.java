package dev.recap.render.jbake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The hash of a file that JBake gives to templates as {@code sha1}. */
final class Sha1 {

  private Sha1() {}

  /** Returns nothing if the file was deleted after it was read. */
  static Optional<String> of(Path file) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-1").digest(Files.readAllBytes(file));
      return Optional.of(HexFormat.of().formatHex(sum));
    } catch (IOException gone) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
