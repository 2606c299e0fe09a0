package dev.recap.preview.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is being sent. */
sealed interface OpenFile extends Closeable {

  String name();

  long size();

  Validators validators();

  /** Sends a part of it. */
  void send(long first, long length, OutputStream out) throws IOException;

  static OpenFile of(SiteFile file) throws IOException {
    if (file instanceof SiteFile.Made made) {
      return new InMemory(made);
    }
    return OnDisk.open(((SiteFile.OnDisk) file).file());
  }

  /** What was made. */
  record InMemory(SiteFile.Made made) implements OpenFile {

    @Override
    public String name() {
      return made.name();
    }

    @Override
    public long size() {
      return made.bytes().length;
    }

    @Override
    public Validators validators() {
      return Validators.of(made.bytes());
    }

    @Override
    public void send(long first, long length, OutputStream out) throws IOException {
      out.write(made.bytes(), (int) first, (int) length);
    }

    @Override
    public void close() {}
  }

  /** What lies on the disk, however it is replaced meanwhile. */
  record OnDisk(String name, FileChannel content, long size, Validators validators)
      implements OpenFile {

    static OnDisk open(Path file) throws IOException {
      // The time before the bytes: a file that changes in between is then asked for once more.
      var modified = Files.getLastModifiedTime(file);
      FileChannel content = FileChannel.open(file);
      long size = content.size();
      return new OnDisk(
          file.getFileName().toString(), content, size, Validators.of(modified, size));
    }

    @Override
    public void send(long first, long length, OutputStream out) throws IOException {
      content.transferTo(first, length, Channels.newChannel(out));
    }

    @Override
    public void close() throws IOException {
      content.close();
    }
  }
}
