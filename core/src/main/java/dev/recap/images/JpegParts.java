package dev.recap.images;

import dev.recap.images.PictureFile.Part;
import dev.recap.model.PictureFormat;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The segments of a JPEG file. What follows the picture, such as a film of a phone, is left out.
 */
final class JpegParts {

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final String ICC = "ICC_PROFILE\0";

  private final Bytes in;
  private final List<Part> kept = new ArrayList<>();
  private int width;
  private int height;
  private int orientation = Orientation.UPRIGHT;
  private boolean progressive;
  private boolean luminance;
  private boolean otherColours;
  private final SortedMap<Integer, Part> profile = new TreeMap<>();

  JpegParts(Bytes in) {
    this.in = in;
  }

  PictureFile file() throws BrokenPictureException {
    int at = 2;
    boolean scanned = false;
    while (true) {
      while (in.u8(at) == 0xFF && in.u8(at + 1) == 0xFF) {
        at++;
      }
      if (in.u8(at) != 0xFF) {
        throw new BrokenPictureException("is damaged");
      }
      int marker = in.u8(at + 1);
      if (marker == END) {
        break;
      }
      if (isAlone(marker)) {
        at += 2;
        continue;
      }
      int end = at + 2 + in.u16(at + 2);
      if (end > in.length()) {
        throw new BrokenPictureException("ends in the middle");
      }
      if (marker == SCAN) {
        scanned = true;
        end = endOfScan(end);
      }
      segment(marker, at, end);
      at = end;
    }
    if (!scanned) {
      throw new BrokenPictureException("is damaged");
    }
    kept.add(new Part(in.array(), at, at + 2));
    kept.add(0, new Part(in.array(), 0, 2));
    if (orientation != Orientation.UPRIGHT) {
      kept.add(1, Part.of(exif(orientation)));
    }
    return new PictureFile(
        PictureFormat.JPEG,
        width,
        height,
        orientation,
        false,
        progressive,
        luminance && !otherColours,
        profile.isEmpty() ? Optional.empty() : Optional.of(Part.join(profile.values())),
        kept);
  }

  private static boolean isAlone(int marker) {
    return marker == START || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
  }

  /** Returns true if there are three components with the names of JFIF, not the letters RGB. */
  private boolean hasUsualNames(int frame) {
    return in.u8(frame + 5) == 3
        && in.u8(frame + 6) == 1
        && in.u8(frame + 9) == 2
        && in.u8(frame + 12) == 3;
  }

  /** Returns the position of the first marker that is no part of the compressed data. */
  private int endOfScan(int from) {
    byte[] bytes = in.array();
    int at = from;
    while (true) {
      if (bytes[at] == -1) {
        int next = in.u8(at + 1);
        if (next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) {
          return at;
        }
      }
      at++;
    }
  }

  private void segment(int marker, int start, int end) {
    int data = start + 4;
    if (isFrame(marker)) {
      height = in.u16(data + 1);
      width = in.u16(data + 3);
      luminance = marker <= 0xC2 && in.u8(data) == 8 && hasUsualNames(data);
      progressive = marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
    }
    if (marker == APP1 && in.has(data, "Exif\0\0") && orientation == Orientation.UPRIGHT) {
      orientation = Orientation.of(in, data + 6, end);
    }
    if (marker == APP0) {
      if (in.has(data, "JFIF\0") && end >= data + 14) {
        kept.add(Part.of(jfif(data)));
      }
      return;
    }
    if (marker == APP2 && in.has(data, ICC)) {
      profile.putIfAbsent(in.u8(data + 12), new Part(in.array(), data + 14, end));
    }
    if (marker == APP14 && in.has(data, "Adobe") && end >= data + 12) {
      otherColours = in.u8(data + 11) != 1;
    }
    boolean application = marker > APP0 && marker <= APP15;
    boolean needed =
        (marker == APP2 && in.has(data, ICC)) || (marker == APP14 && in.has(data, "Adobe"));
    if (application ? needed : marker != COMMENT) {
      kept.add(new Part(in.array(), start, end));
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** Returns the header of a JFIF file without a thumbnail. */
  private byte[] jfif(int data) {
    byte[] segment = new byte[18];
    segment[0] = (byte) 0xFF;
    segment[1] = (byte) APP0;
    segment[3] = 16;
    System.arraycopy(in.array(), data, segment, 4, 12);
    return segment;
  }

  private static byte[] exif(int orientation) {
    byte[] tiff = Orientation.alone(orientation);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0xFF);
    out.write(APP1);
    out.write(0);
    out.write(2 + 6 + tiff.length);
    out.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(tiff);
    return out.toByteArray();
  }
}
