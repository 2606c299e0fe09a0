package dev.recap.cache;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A table of the cache: bytes by name. Each value ends in its own checksum, because the store only
 * checks the structure of its pages. Thread-safe.
 */
final class CacheTable {

  private static final int CHECK = Long.BYTES;

  private final MVMap<String, byte[]> map;

  CacheTable(MVMap<String, byte[]> map) {
    this.map = map;
  }

  Optional<byte[]> get(String name) {
    try {
      byte @Nullable [] sealed = map.get(name);
      return sealed == null ? Optional.empty() : Optional.of(verify(name, sealed));
    } catch (MVStoreException e) {
      throw new DamagedCacheException(e);
    }
  }

  void put(String name, byte[] value) {
    try {
      map.put(name, withChecksum(value));
    } catch (MVStoreException e) {
      throw new DamagedCacheException(e);
    }
  }

  void remove(String name) {
    try {
      map.remove(name);
    } catch (MVStoreException e) {
      throw new DamagedCacheException(e);
    }
  }

  /** Removes all other names, and returns them. */
  List<String> keepOnly(Set<String> names) {
    List<String> gone = new ArrayList<>();
    try {
      for (Iterator<String> all = map.keyIterator(null); all.hasNext(); ) {
        String name = all.next();
        if (!names.contains(name)) {
          gone.add(name);
        }
      }
    } catch (MVStoreException e) {
      throw new DamagedCacheException(e);
    }
    gone.forEach(this::remove);
    return gone;
  }

  private static byte[] withChecksum(byte[] value) {
    byte[] sealed = Arrays.copyOf(value, value.length + CHECK);
    ByteBuffer.wrap(sealed).putLong(value.length, checksum(value, value.length));
    return sealed;
  }

  private static byte[] verify(String name, byte[] sealed) {
    int length = sealed.length - CHECK;
    if (length < 0 || ByteBuffer.wrap(sealed).getLong(length) != checksum(sealed, length)) {
      throw new DamagedCacheException("the value of " + name + " is not what was written");
    }
    return Arrays.copyOf(sealed, length);
  }

  private static long checksum(byte[] bytes, int length) {
    return Hashing.xxh3_64().hashBytesToLong(bytes, 0, length);
  }
}
