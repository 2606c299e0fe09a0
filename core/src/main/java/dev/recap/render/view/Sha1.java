package dev.recap.render.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** What JBake tells changed files by, and shows to templates as {@code sha1}. */
public final class Sha1 {

  private Sha1() {}

  /** Nothing where the file is gone since it was read. */
  public static Optional<String> of(Path file) {
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
