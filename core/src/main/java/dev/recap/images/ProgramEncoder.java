package dev.recap.images;

import dev.recap.model.PictureFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Writes pictures with a program: {@code cwebp} or {@code avifenc}.
 *
 * @param program the name of the program, or its path
 * @param version what it prints about itself
 * @param png the encoder for the program's input
 */
record ProgramEncoder(PictureFormat format, String program, String version, Supplier<Encoder> png)
    implements Encoder {

  private static final int SECONDS = 120;
  private static final int BITS = 63;

  /** The method of libwebp: the best one that takes a third of the time of the default, 4. */
  private static final String METHOD = "2";

  /**
   * Asks a program for its version.
   *
   * @throws IOException if there is no such program
   */
  static ProgramEncoder of(PictureFormat format, String program, Supplier<Encoder> png)
      throws IOException {
    String option = format == PictureFormat.WEBP ? "-version" : "--version";
    String version = run(List.of(program, option)).strip();
    return new ProgramEncoder(format, program, program + " " + version + " " + METHOD, png);
  }

  @Override
  public byte[] encode(Bitmap picture, int quality) throws IOException {
    Path folder = Files.createTempDirectory("recap-picture");
    boolean plain = format == PictureFormat.WEBP && picture.bands() == 3;
    Path source = folder.resolve(plain ? "in.ppm" : "in.png");
    Path target = folder.resolve("out." + format.extension());
    try {
      if (plain) {
        writePortable(picture, source);
      } else {
        Files.write(source, png.get().encode(picture, 100));
      }
      run(command(source, target, quality));
      return Files.readAllBytes(target);
    } finally {
      Files.deleteIfExists(source);
      Files.deleteIfExists(target);
      Files.delete(folder);
    }
  }

  private List<String> command(Path source, Path target, int quality) {
    List<String> command = new ArrayList<>(List.of(program));
    if (format == PictureFormat.WEBP) {
      command.addAll(List.of("-quiet", "-metadata", "none", "-q", Integer.toString(quality)));
      command.addAll(List.of("-m", METHOD, source.toString(), "-o", target.toString()));
    } else {
      String level = Integer.toString(Math.round(BITS * (100 - quality) / 100f));
      command.addAll(List.of("--jobs", "1", "--speed", "6", "--min", "0", "--max", "63"));
      command.addAll(List.of("-a", "end-usage=q", "-a", "cq-level=" + level));
      command.addAll(List.of(source.toString(), target.toString()));
    }
    return command;
  }

  /** Writes a PPM file, which costs the program no time to read. */
  private static void writePortable(Bitmap picture, Path file) throws IOException {
    byte[] data = picture.data();
    byte[] pixels = new byte[data.length];
    for (int i = 0; i < data.length; i += 3) {
      pixels[i] = data[i + 2];
      pixels[i + 1] = data[i + 1];
      pixels[i + 2] = data[i];
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      String header = "P6\n" + picture.width() + " " + picture.height() + "\n255\n";
      out.write(header.getBytes(StandardCharsets.US_ASCII));
      out.write(pixels);
    }
  }

  /** Runs a command and returns what it prints. */
  private static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream in = process.getInputStream()) {
      process.getOutputStream().close();
      String printed = new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(printed.strip().lines().findFirst().orElse("it failed"));
      }
      return printed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
  }
}
