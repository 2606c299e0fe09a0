package dev.recap.preview.http;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file that can be served. */
public sealed interface WebFile {

  /** Returns the file's name, which determines its media type. */
  String name();

  /** Returns the HTTP status of a response with this file. */
  int status();

  Content open() throws IOException;

  /** An open file; it stays the same if the file is replaced meanwhile. */
  record Content(InputStream in, long size) implements Closeable {

    /** Writes a part of the file. */
    void send(long first, long length, OutputStream out) throws IOException {
      in.skipNBytes(first);
      byte[] buffer = new byte[1 << 16];
      for (long left = length; left > 0; ) {
        int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (count < 0) {
          throw new EOFException();
        }
        out.write(buffer, 0, count);
        left -= count;
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** A file on the disk. */
  record OnDisk(Path file) implements WebFile {

    @Override
    public String name() {
      return file.getFileName().toString();
    }

    @Override
    public int status() {
      return 200;
    }

    @Override
    public Content open() throws IOException {
      FileChannel channel = FileChannel.open(file);
      return new Content(Channels.newInputStream(channel), channel.size());
    }
  }

  /** A file that was rendered for the request. */
  final class InMemory implements WebFile {

    private final String name;
    private final byte[] bytes;
    private final int status;

    /**
     * @param bytes the content, which is not copied
     */
    public InMemory(String name, byte[] bytes, int status) {
      this.name = name;
      this.bytes = bytes;
      this.status = status;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int status() {
      return status;
    }

    @Override
    public Content open() {
      return new Content(new ByteArrayInputStream(bytes), bytes.length);
    }
  }
}
