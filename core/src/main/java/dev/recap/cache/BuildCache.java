package dev.recap.cache;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.recap.config.Settings;
import dev.recap.model.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a bake knows from earlier ones; nothing where the store can't be had. */
public final class BuildCache implements AutoCloseable {

  /** In bytes; the list of a thousand files takes half of it. */
  private static final int END_OF_JAR = 1 << 18;

  private final Optional<CacheStore> store;
  private final Optional<DocumentCache> documents;
  private final BuildLog outputs;

  private BuildCache(Optional<CacheStore> store) {
    this.store = store;
    this.documents = store.map(DocumentCache::new);
    this.outputs = store.map(BuildLog::new).orElse(BuildLog.NONE);
  }

  /**
   * Opens the store, which no other bake may have open.
   *
   * @param folder for what a project's bakes keep
   */
  public static BuildCache open(Path folder, Settings settings, boolean forget, Progress progress)
      throws IOException {
    if (forget) {
      CacheStore.discard(folder);
    }
    return new BuildCache(CacheStore.open(folder, identity(settings), progress::note));
  }

  private static CacheVersion identity(Settings settings) throws IOException {
    // The JDK knows the names of months, and other versions know others.
    String all =
        settings.raw()
            + "\n"
            + settings.folders().sources()
            + "\n"
            + settings.folders().output()
            + "\n"
            + Runtime.version();
    return new CacheVersion(program(), digest(all.getBytes(StandardCharsets.UTF_8)));
  }

  /** The version, down to the build. */
  private static String program() throws IOException {
    Path home =
        Path.of(
            URI.create(
                BuildCache.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    String build =
        Files.isRegularFile(home)
            ? digest(endOf(home))
            : Files.getLastModifiedTime(home).toString();
    try (InputStream in = BuildCache.class.getResourceAsStream("/dev/recap/version.properties")) {
      String version = in == null ? "" : digest(in.readAllBytes());
      return "recap " + version + " " + build;
    }
  }

  /** A jar ends with the list of what it holds, each with its checksum (APPNOTE.TXT, 4.3.12). */
  private static byte[] endOf(Path jar) throws IOException {
    try (SeekableByteChannel file = Files.newByteChannel(jar)) {
      ByteBuffer end = ByteBuffer.allocate((int) Math.min(file.size(), END_OF_JAR));
      file.position(file.size() - end.capacity());
      while (end.hasRemaining() && file.read(end) >= 0) {}
      return end.array();
    }
  }

  private static String digest(byte[] bytes) {
    return Long.toHexString(Hashing.xxh3_64().hashBytesToLong(bytes));
  }

  public Optional<DocumentCache> documents() {
    return documents;
  }

  public BuildLog outputs() {
    return outputs;
  }

  /** Keeps what this bake has read and made. */
  public void commit() {
    store.ifPresent(CacheStore::commit);
  }

  @Override
  public void close() {
    store.ifPresent(CacheStore::close);
  }
}
