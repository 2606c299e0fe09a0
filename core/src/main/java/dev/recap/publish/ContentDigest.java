package dev.recap.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest by which a target knows the content of a file. */
enum ContentDigest {
  SHA_256("SHA-256", false),
  /** The id of a blob in a git repository. */
  GIT_SHA_1("SHA-1", true),
  GIT_SHA_256("SHA-256", true);

  private static final int BUFFER = 1 << 16;

  private final String algorithm;
  private final boolean blob;

  ContentDigest(String algorithm, boolean blob) {
    this.algorithm = algorithm;
    this.blob = blob;
  }

  String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = begin(Files.size(file));
      byte[] buffer = new byte[BUFFER];
      for (int read; (read = in.read(buffer)) >= 0; ) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  String of(byte[] content) {
    MessageDigest digest = begin(content.length);
    return HexFormat.of().formatHex(digest.digest(content));
  }

  private MessageDigest begin(long size) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      if (blob) {
        digest.update(("blob " + size + "\0").getBytes(StandardCharsets.UTF_8));
      }
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
