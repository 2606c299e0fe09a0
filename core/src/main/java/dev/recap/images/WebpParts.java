package dev.recap.images;

import dev.recap.images.PictureFile.Part;
import dev.recap.model.PictureFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The chunks of a WebP file. */
final class WebpParts {

  private static final int HEADER = 12;
  private static final int EXIF = 0x08;
  private static final int XMP = 0x04;
  private static final Set<String> OF_THE_PICTURE =
      Set.of("VP8 ", "VP8L", "VP8X", "ICCP", "ANIM", "ANMF", "ALPH");

  private final Bytes in;
  private int width;
  private int height;
  private boolean animated;

  WebpParts(Bytes in) {
    this.in = in;
  }

  PictureFile file() throws BrokenPictureException {
    List<Part> kept = new ArrayList<>();
    int orientation = Orientation.UPRIGHT;
    int end = (int) Math.min(in.length(), 8L + (in.i32LittleEndian(4) & 0xFFFFFFFFL));
    boolean data = false;
    boolean extended = false;
    int at = HEADER;
    while (at + 8 <= end) {
      String type = new String(in.array(), at, 4, StandardCharsets.ISO_8859_1);
      int length = in.i32LittleEndian(at + 4);
      int begin = at + 8;
      if (length < 0 || begin + length < 0 || begin + length > in.length()) {
        throw new BrokenPictureException("ends in the middle");
      }
      // A chunk of odd length is followed by a zero.
      int next = Math.min(begin + length + (length & 1), in.length());
      data |= type.equals("VP8 ") || type.equals("VP8L") || type.equals("ANMF");
      extended |= type.equals("VP8X");
      size(type, begin);
      if (type.equals("EXIF")) {
        int tiff = in.has(begin, "Exif\0\0") ? begin + 6 : begin;
        orientation = Orientation.of(in, tiff, begin + length);
      }
      if (OF_THE_PICTURE.contains(type)) {
        kept.add(new Part(in.array(), at, next));
      }
      at = next;
    }
    if (!data) {
      throw new BrokenPictureException("ends in the middle");
    }
    orientation = extended ? orientation : Orientation.UPRIGHT;
    if (orientation != Orientation.UPRIGHT) {
      kept.add(Part.of(chunk("EXIF", Orientation.alone(orientation))));
    }
    int flags = orientation == Orientation.UPRIGHT ? 0 : EXIF;
    kept.replaceAll(part -> isExtension(part) ? withFlags(part, flags) : part);
    int size = 4 + kept.stream().mapToInt(Part::length).sum();
    kept.add(
        0,
        Part.of(
            ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(size)
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .array()));
    return new PictureFile(
        PictureFormat.WEBP,
        width,
        height,
        orientation,
        animated,
        false,
        false,
        Optional.empty(),
        kept);
  }

  private void size(String type, int begin) {
    switch (type) {
      case "VP8X" -> {
        animated = (in.u8(begin) & 0x02) != 0;
        width = 1 + in.u24LittleEndian(begin + 4);
        height = 1 + in.u24LittleEndian(begin + 7);
      }
      case "VP8L" -> {
        if (width == 0) {
          int bits = in.i32LittleEndian(begin + 1);
          width = 1 + (bits & 0x3FFF);
          height = 1 + (bits >>> 14 & 0x3FFF);
        }
      }
      case "VP8 " -> {
        if (width == 0) {
          width = (in.u8(begin + 6) | in.u8(begin + 7) << 8) & 0x3FFF;
          height = (in.u8(begin + 8) | in.u8(begin + 9) << 8) & 0x3FFF;
        }
      }
      default -> {}
    }
  }

  private static boolean isExtension(Part part) {
    return new Bytes(part.bytes()).has(part.start(), "VP8X");
  }

  /** Returns the chunk VP8X with other flags for metadata. */
  private static Part withFlags(Part part, int flags) {
    byte[] chunk = Arrays.copyOfRange(part.bytes(), part.start(), part.end());
    chunk[8] = (byte) ((chunk[8] & ~(EXIF | XMP)) | flags);
    return Part.of(chunk);
  }

  private static byte[] chunk(String type, byte[] data) {
    return ByteBuffer.allocate(8 + data.length + (data.length & 1))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(type.getBytes(StandardCharsets.ISO_8859_1))
        .putInt(data.length)
        .put(data)
        .array();
  }
}
