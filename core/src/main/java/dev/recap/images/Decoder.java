package dev.recap.images;

import com.twelvemonkeys.imageio.color.ColorProfiles;
import com.twelvemonkeys.imageio.color.ColorSpaces;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dev.recap.model.PictureFormat;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;

/** Decodes pictures. */
final class Decoder {

  private static final String TWELVE_MONKEYS = "com.twelvemonkeys.";
  private static final String JDK = "com.sun.";
  private static final int LARGEST_PROFILE = 4 << 20;

  private Decoder() {}

  /**
   * The pixels of a picture.
   *
   * @param luminance true if they are as in the file: luminance and differences of colour
   * @param space the colour space of the pixels if it is not sRGB
   */
  record Decoded(Bitmap bitmap, boolean luminance, Optional<ColorSpace> space) {

    /** Returns a picture in sRGB with the samples of a smaller one that was made of this one. */
    Bitmap inSrgb(Bitmap samples) {
      Bitmap pixels = luminance ? samples.withColours() : samples;
      if (space.isEmpty()) {
        return pixels;
      }
      BufferedImage source = image(pixels, space.get());
      BufferedImage target =
          new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_3BYTE_BGR);
      new ColorConvertOp(null).filter(source, target);
      return Bitmap.of(target);
    }
  }

  private static BufferedImage image(Bitmap pixels, ColorSpace space) {
    var model =
        new ComponentColorModel(
            space, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
    var raster =
        Raster.createInterleavedRaster(
            new DataBufferByte(pixels.data(), pixels.data().length),
            pixels.width(),
            pixels.height(),
            pixels.width() * 3,
            3,
            new int[] {2, 1, 0},
            null);
    return new BufferedImage(model, raster, false, null);
  }

  /**
   * Decodes a picture, without its orientation.
   *
   * @param factor by which it is made smaller while it is read
   */
  static Decoded decode(byte[] bytes, PictureFile file, int factor) throws IOException {
    if (file.luminance()) {
      Optional<ImageReader> jdk = find(file.format().name(), JDK);
      Optional<Decoded> decoded = jdk.flatMap(reader -> luminance(reader, bytes, file, factor));
      if (decoded.isPresent()) {
        return decoded.get();
      }
    }
    ImageReader reader = reader(file.format());
    try (ImageInputStream in = new ByteArrayImageInputStream(bytes)) {
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(factor, factor, 0, 0);
      return decoded(reader.read(0, param), file);
    } catch (RuntimeException e) {
      // Readers throw these for damaged files, too.
      throw new IOException(e);
    } finally {
      reader.dispose();
    }
  }

  /**
   * Decodes the samples as they are in the file, which takes half the time; only the smaller
   * pictures are converted to colours. Empty if the JDK finds something unusual.
   */
  private static Optional<Decoded> luminance(
      ImageReader reader, byte[] bytes, PictureFile file, int factor) {
    try (ImageInputStream in = new ByteArrayImageInputStream(bytes)) {
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(factor, factor, 0, 0);
      Raster raster = reader.readRaster(0, param);
      int samples = 3 * raster.getWidth() * raster.getHeight();
      if (raster.getSampleModel() instanceof PixelInterleavedSampleModel model
          && raster.getDataBuffer() instanceof DataBufferByte data
          && Arrays.equals(model.getBandOffsets(), new int[] {0, 1, 2})
          && data.getData().length == samples) {
        Optional<ColorSpace> space =
            file.profile()
                .map(profile -> ColorSpaces.createColorSpace(ColorProfiles.createProfile(profile)));
        return space.isPresent() && space.get().getType() != ColorSpace.TYPE_RGB
            ? Optional.empty()
            : Optional.of(
                new Decoded(
                    new Bitmap(raster.getWidth(), raster.getHeight(), 3, data.getData()),
                    true,
                    space.filter(found -> !found.isCS_sRGB())));
      }
    } catch (IOException | RuntimeException e) {
      // The other reader knows more kinds of damage.
    } finally {
      reader.dispose();
    }
    return Optional.empty();
  }

  private static ImageReader reader(PictureFormat format) throws IOException {
    boolean jpeg = format == PictureFormat.JPEG;
    Optional<ImageReader> reader = find(format.name(), jpeg ? TWELVE_MONKEYS : JDK);
    if (reader.isEmpty() && jpeg) {
      // Not found in a program whose libraries are not on the class path, such as Maven.
      IIORegistry.getDefaultInstance().registerServiceProvider(new JPEGImageReaderSpi());
      reader = find(format.name(), TWELVE_MONKEYS);
    }
    return reader
        .or(() -> find(format.name(), ""))
        .orElseThrow(() -> new IOException("no reader of " + format));
  }

  private static Optional<ImageReader> find(String format, String provider) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith(provider)) {
        return Optional.of(reader);
      }
    }
    return Optional.empty();
  }

  private static Decoded decoded(BufferedImage image, PictureFile file) {
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      return new Decoded(Bitmap.of(image), false, profileOfPng(file));
    }
    ColorSpace space = image.getColorModel().getColorSpace();
    if (space.getType() == ColorSpace.TYPE_GRAY) {
      return new Decoded(gray(image), false, Optional.empty());
    }
    if (!space.isCS_sRGB() && isBlueGreenRed(image)) {
      byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      return new Decoded(
          new Bitmap(image.getWidth(), image.getHeight(), 3, data), false, Optional.of(space));
    }
    boolean opaque = !image.getColorModel().hasAlpha();
    int type = opaque ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_4BYTE_ABGR;
    BufferedImage target = new BufferedImage(image.getWidth(), image.getHeight(), type);
    Graphics2D graphics = target.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return new Decoded(Bitmap.of(target), false, opaque ? profileOfPng(file) : Optional.empty());
  }

  /** Returns the colour space of a PNG; TwelveMonkeys applies that of a JPEG. */
  private static Optional<ColorSpace> profileOfPng(PictureFile file) {
    return file.profile()
        .filter(profile -> file.format() == PictureFormat.PNG)
        .flatMap(Decoder::space);
  }

  private static boolean isBlueGreenRed(BufferedImage image) {
    Raster raster = image.getRaster();
    return raster.getSampleModel() instanceof PixelInterleavedSampleModel model
        && raster.getDataBuffer() instanceof DataBufferByte data
        && image.getColorModel().getNumComponents() == 3
        && Arrays.equals(model.getBandOffsets(), new int[] {2, 1, 0})
        && model.getScanlineStride() == 3 * image.getWidth()
        && data.getData().length == 3 * image.getWidth() * image.getHeight()
        && raster.getSampleModelTranslateX() == 0
        && raster.getSampleModelTranslateY() == 0;
  }

  /** Copies the samples, since Java2D takes gray for a linear scale and brightens it. */
  private static Bitmap gray(BufferedImage image) {
    Raster raster = image.getRaster();
    int width = image.getWidth();
    int height = image.getHeight();
    int depth = raster.getSampleModel().getSampleSize(0);
    int largest = (1 << depth) - 1;
    boolean alpha = raster.getNumBands() > 1;
    int bands = alpha ? 4 : 3;
    byte[] data = new byte[width * height * bands];
    int[] samples = new int[width * raster.getNumBands()];
    int to = 0;
    for (int y = 0; y < height; y++) {
      raster.getPixels(0, y, width, 1, samples);
      for (int x = 0; x < width; x++) {
        int at = x * raster.getNumBands();
        if (alpha) {
          data[to++] = (byte) (samples[at + 1] * 255L / largest);
        }
        byte value = (byte) (samples[at] * 255L / largest);
        data[to++] = value;
        data[to++] = value;
        data[to++] = value;
      }
    }
    return new Bitmap(width, height, bands, data);
  }

  /** Returns the colour space of a PNG's profile, which the JDK ignores; empty for sRGB. */
  private static Optional<ColorSpace> space(byte[] compressed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
      ICC_Profile profile = ICC_Profile.getInstance(in.readNBytes(LARGEST_PROFILE));
      return profile.getColorSpaceType() == ColorSpace.TYPE_RGB
          ? Optional.of(new ICC_ColorSpace(profile))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
