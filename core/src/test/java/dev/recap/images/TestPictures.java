package dev.recap.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures with the metadata of a phone, made by the tests. */
public final class TestPictures {

  public static final String SERIAL = "SERIAL-4711";

  private TestPictures() {}

  /** Returns a picture of four quarters: red and green above, blue and white below. */
  public static BufferedImage quarters(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.setColor(Color.GREEN);
    graphics.fillRect(width / 2, 0, width, height / 2);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, height / 2, width / 2, height);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(width / 2, height / 2, width, height);
    graphics.dispose();
    return image;
  }

  /** Returns a picture that no format compresses well, as a photo. */
  public static BufferedImage photo(int width, int height, long seed) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    long state = seed * 2 + 1;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        int noise = (int) (state & 31);
        int wave = (int) (60 * Math.sin(x * 0.03 + seed) + 60 * Math.cos(y * 0.02));
        int red = Math.max(0, Math.min(255, 128 + wave + noise));
        int green = Math.max(0, Math.min(255, 100 + wave / 2 + noise));
        int blue = Math.max(0, Math.min(255, 150 - wave + noise));
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  public static byte[] encoded(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriter writer = writer(format);
      writer.setOutput(stream);
      writer.write(image);
      writer.dispose();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static ImageWriter writer(String format) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith("com.sun.")) {
        return writer;
      }
    }
    throw new AssertionError(format);
  }

  /**
   * Returns a JPEG with the metadata of a phone: place, serial number, thumbnail, a film behind.
   */
  public static byte[] jpegOfPhone(BufferedImage image, int orientation) {
    byte[] jpeg = encoded(image, "jpeg");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    segment(out, 0xE1, join("Exif\0\0", exif(orientation)));
    segment(out, 0xE1, join("http://ns.adobe.com/xap/1.0/\0", bytes("<x:xmpmeta>" + SERIAL)));
    segment(out, 0xED, join("Photoshop 3.0\0", bytes(SERIAL)));
    segment(out, 0xE2, join("MPF\0", bytes(SERIAL)));
    segment(out, 0xE2, join("ICC_PROFILE\0\1\1", ColorSpaces.SRGB));
    segment(out, 0xFE, bytes(SERIAL));
    out.write(jpeg, 2, jpeg.length - 2);
    out.writeBytes(bytes("ftypmp42" + SERIAL));
    return out.toByteArray();
  }

  /** The profile of sRGB. */
  private static final class ColorSpaces {
    static final byte[] SRGB = java.awt.color.ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  }

  /** Returns a PNG with texts, Exif and time. */
  public static byte[] pngOfPhone(byte[] png, int orientation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int header = 8 + 25;
    out.write(png, 0, header);
    out.writeBytes(PngParts.chunk("eXIf", exif(orientation)));
    out.writeBytes(PngParts.chunk("tEXt", join("Comment\0", bytes(SERIAL))));
    out.writeBytes(PngParts.chunk("iTXt", join("XML:com.adobe.xmp\0\0\0\0\0", bytes(SERIAL))));
    out.writeBytes(PngParts.chunk("tIME", new byte[] {7, (byte) 0xE8, 5, 1, 12, 0, 0}));
    out.writeBytes(PngParts.chunk("prVt", bytes(SERIAL)));
    out.write(png, header, png.length - header);
    out.writeBytes(bytes(SERIAL));
    return out.toByteArray();
  }

  /** Returns an animated WebP of two frames with Exif and XMP. The frames are empty. */
  public static byte[] webpOfPhone(int width, int height, int orientation) {
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    byte[] extension = new byte[10];
    extension[0] = 0x0E;
    putNumber(extension, 4, width - 1);
    putNumber(extension, 7, height - 1);
    chunks.writeBytes(chunk("VP8X", extension));
    chunks.writeBytes(chunk("ANIM", new byte[6]));
    chunks.writeBytes(chunk("ANMF", new byte[24]));
    chunks.writeBytes(chunk("ANMF", new byte[24]));
    chunks.writeBytes(chunk("EXIF", exif(orientation)));
    chunks.writeBytes(chunk("XMP ", bytes("<x:xmpmeta>" + SERIAL)));
    chunks.writeBytes(chunk("OWN ", bytes(SERIAL)));
    byte[] body = chunks.toByteArray();
    return ByteBuffer.allocate(12 + body.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(bytes("RIFF"))
        .putInt(4 + body.length)
        .put(bytes("WEBP"))
        .put(body)
        .array();
  }

  private static void putNumber(byte[] target, int at, int number) {
    target[at] = (byte) number;
    target[at + 1] = (byte) (number >> 8);
    target[at + 2] = (byte) (number >> 16);
  }

  private static byte[] chunk(String type, byte[] data) {
    return ByteBuffer.allocate(8 + data.length + data.length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(bytes(type))
        .putInt(data.length)
        .put(data)
        .array();
  }

  /** Returns a GIF of two frames. */
  public static byte[] animatedGif() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = writer("gif");
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (int frame = 0; frame < 2; frame++) {
        BufferedImage image = quarters(64 + frame, 48);
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
        metadata.mergeTree(metadata.getNativeMetadataFormatName(), root);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    writer.dispose();
    return out.toByteArray();
  }

  /** Returns a JPEG of four inks. */
  public static byte[] cmykJpeg(int width, int height) {
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        // Full magenta and yellow, stored as the rest: red.
        raster.setPixel(x, y, new int[] {255, 0, 0, 255 - (x * 7 + y * 3) % 16});
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriter writer = writer("jpeg");
      writer.setOutput(stream);
      writer.write(null, new IIOImage(raster, null, null), null);
      writer.dispose();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] jpeg = out.toByteArray();
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.write(jpeg, 0, 2);
    segment(marked, 0xEE, join("Adobe", new byte[] {0, 100, 0, 0, 0, 0, 0}));
    marked.write(jpeg, 2, jpeg.length - 2);
    return marked.toByteArray();
  }

  /** Returns a PNG with 16 bits for each colour. */
  public static byte[] deepPng(int width, int height) {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            ComponentColorModel.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        raster.setPixel(x, y, new int[] {65_535, (x * 7919) % 32_768, (y * 104_729) % 32_768});
      }
    }
    return encoded(new BufferedImage(model, raster, false, null), "png");
  }

  /** Returns the TIFF structure of a phone: serial number, position, thumbnail. */
  private static byte[] exif(int orientation) {
    // Four directories, each at a fixed position.
    ByteBuffer tiff = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(bytes("II")).putShort((short) 42).putInt(8);
    Map<Integer, long[]> first = new TreeMap<>();
    first.put(0x0112, new long[] {3, 1, orientation});
    first.put(0x8769, new long[] {4, 1, 100});
    first.put(0x8825, new long[] {4, 1, 160});
    directory(tiff, 8, first, 230);
    directory(
        tiff, 100, new TreeMap<>(Map.of(0xA431, new long[] {2, SERIAL.length() + 1, 300})), 0);
    tiff.position(300).put(bytes(SERIAL));
    Map<Integer, long[]> position = new TreeMap<>();
    position.put(1, new long[] {2, 2, 'N'});
    position.put(2, new long[] {5, 3, 330});
    directory(tiff, 160, position, 0);
    tiff.position(330);
    for (int number : new int[] {43, 1, 46, 1, 0, 1}) {
      tiff.putInt(number);
    }
    Map<Integer, long[]> thumbnail = new TreeMap<>();
    thumbnail.put(0x0201, new long[] {4, 1, 360});
    thumbnail.put(0x0202, new long[] {4, 1, 8});
    directory(tiff, 230, thumbnail, 0);
    tiff.position(360)
        .put(new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3, 4, (byte) 0xFF, (byte) 0xD9});
    return tiff.array();
  }

  private static void directory(ByteBuffer tiff, int at, Map<Integer, long[]> entries, int next) {
    tiff.position(at).putShort((short) entries.size());
    entries.forEach(
        (tag, entry) -> {
          tiff.putShort(tag.shortValue()).putShort((short) entry[0]).putInt((int) entry[1]);
          tiff.putInt((int) entry[2]);
        });
    tiff.putInt(next);
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] data) {
    out.write(0xFF);
    out.write(marker);
    out.write((data.length + 2) >> 8);
    out.write(data.length + 2);
    out.writeBytes(data);
  }

  private static byte[] join(String start, byte[] end) {
    byte[] joined = java.util.Arrays.copyOf(bytes(start), start.length() + end.length);
    System.arraycopy(end, 0, joined, start.length(), end.length);
    return joined;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
