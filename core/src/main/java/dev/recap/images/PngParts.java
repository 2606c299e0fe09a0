package dev.recap.images;

import dev.recap.images.PictureFile.Part;
import dev.recap.model.PictureFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** The chunks of a PNG file. What follows the last one is left out. */
final class PngParts {

  private static final int SIGNATURE = 8;

  /** Chunks that decide how the picture looks; those in capitals are always needed. */
  private static final Set<String> OF_THE_PICTURE =
      Set.of(
          "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD", "acTL",
          "fcTL", "fdAT");

  private final Bytes in;

  PngParts(Bytes in) {
    this.in = in;
  }

  PictureFile file() throws BrokenPictureException {
    List<Part> kept = new ArrayList<>();
    kept.add(new Part(in.array(), 0, SIGNATURE));
    int orientation = Orientation.UPRIGHT;
    boolean animated = false;
    boolean data = false;
    Optional<byte[]> profile = Optional.empty();
    int at = SIGNATURE;
    while (true) {
      int length = in.i32(at);
      String type = new String(in.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
      int end = at + 12 + length;
      if (length < 0 || end < at || end > in.length()) {
        throw new BrokenPictureException("ends in the middle");
      }
      if (at == SIGNATURE && !(type.equals("IHDR") && length >= 13)) {
        throw new BrokenPictureException("is damaged");
      }
      int begin = at + 8;
      switch (type) {
        case "eXIf" -> orientation = Orientation.of(in, begin, begin + length);
        case "acTL" -> animated = true;
        case "IDAT" -> data = true;
        case "iCCP" -> profile = profile(begin, begin + length);
        default -> {}
      }
      if (Character.isUpperCase(type.charAt(0)) || OF_THE_PICTURE.contains(type)) {
        kept.add(new Part(in.array(), at, end));
      }
      at = end;
      if (type.equals("IEND")) {
        break;
      }
    }
    if (!data) {
      throw new BrokenPictureException("is damaged");
    }
    if (orientation != Orientation.UPRIGHT) {
      kept.add(2, Part.of(chunk("eXIf", Orientation.alone(orientation))));
    }
    return new PictureFile(
        PictureFormat.PNG,
        in.i32(SIGNATURE + 8),
        in.i32(SIGNATURE + 12),
        orientation,
        animated,
        false,
        false,
        profile,
        kept);
  }

  /** Returns the compressed profile, which follows a name and a byte for the method. */
  private Optional<byte[]> profile(int start, int end) {
    for (int at = start; at < Math.min(end - 2, start + 80); at++) {
      if (in.u8(at) == 0) {
        return Optional.of(Arrays.copyOfRange(in.array(), at + 2, end));
      }
    }
    return Optional.empty();
  }

  /** Returns a chunk with its length and its checksum. */
  static byte[] chunk(String type, byte[] data) {
    ByteBuffer chunk = ByteBuffer.allocate(12 + data.length);
    chunk.putInt(data.length).put(type.getBytes(StandardCharsets.ISO_8859_1)).put(data);
    CRC32 checksum = new CRC32();
    checksum.update(chunk.array(), 4, 4 + data.length);
    return chunk.putInt((int) checksum.getValue()).array();
  }
}
