package dev.recap.images;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes pictures with a codec of the JDK, or of a jar in the project's folder {@code lib}.
 *
 * @param lossless true if the codec's quality only sets its speed; codecs do not say it themselves
 */
record JavaEncoder(ImageWriterSpi codec, String version, boolean lossless) implements Encoder {

  private static final float SMALLEST = 0f;

  /** Returns the JDK's own encoder of JPEG or PNG. */
  static JavaEncoder ofJdk(String format) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
    while (writers.hasNext()) {
      ImageWriterSpi codec = writers.next().getOriginatingProvider();
      if (codec.getClass().getName().startsWith("com.sun.")) {
        String version = "Java " + Runtime.version().feature();
        return new JavaEncoder(codec, version, format.equals("png"));
      }
    }
    throw new IllegalStateException("the JDK has no encoder of " + format);
  }

  @Override
  public byte[] encode(Bitmap picture, int quality) throws IOException {
    ImageWriter writer = codec.createWriterInstance();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(picture.width() * picture.height() / 8);
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture.image(), null, null), parameters(writer, quality));
    } catch (RuntimeException | LinkageError e) {
      throw new IOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private ImageWriteParam parameters(ImageWriter writer, int quality) {
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    if (parameters.canWriteCompressed()) {
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      String[] types = parameters.getCompressionTypes();
      if (types != null && parameters.getCompressionType() == null) {
        parameters.setCompressionType(types[0]);
      }
      parameters.setCompressionQuality(lossless ? SMALLEST : quality / 100f);
    }
    return parameters;
  }
}
