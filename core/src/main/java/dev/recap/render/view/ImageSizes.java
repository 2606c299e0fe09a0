package dev.recap.render.view;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import dev.recap.model.StaticFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the sizes of image files, each file once. Thread-safe. */
public final class ImageSizes {

  /** The size of an image in pixels. */
  public record Size(int width, int height) {}

  private final Map<Path, Optional<Size>> known = new ConcurrentHashMap<>();

  Optional<Size> sizeOf(StaticFile file) {
    return known.computeIfAbsent(
        file.file(),
        path -> {
          try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return switch (file.source().extension().toLowerCase(Locale.ROOT)) {
              case "svg" -> svg(in);
              case "png", "jpg", "jpeg", "gif", "webp", "avif", "bmp" -> raster(in);
              default -> Optional.empty();
            };
          } catch (IOException | ImageProcessingException | XMLStreamException unreadable) {
            return Optional.empty();
          }
        });
  }

  private static Optional<Size> raster(InputStream in)
      throws IOException, ImageProcessingException {
    Metadata metadata = ImageMetadataReader.readMetadata(in);
    Optional<Integer> width = Optional.empty();
    Optional<Integer> height = Optional.empty();
    boolean turned = false;
    for (Directory directory : metadata.getDirectories()) {
      // A photo's Exif part describes its thumbnail and the camera's sensor, not the picture.
      boolean exif = directory.getName().startsWith("Exif");
      for (com.drew.metadata.Tag tag : directory.getTags()) {
        Integer value = directory.getInteger(tag.getTagType());
        if (value == null) {
          continue;
        }
        if (!exif && width.isEmpty() && tag.getTagName().equals("Image Width")) {
          width = Optional.of(value);
        } else if (!exif && height.isEmpty() && tag.getTagName().equals("Image Height")) {
          height = Optional.of(value);
        } else if (directory.getName().equals("Exif IFD0")
            && tag.getTagName().equals("Orientation")) {
          turned = value >= 5;
        }
      }
    }
    if (width.isEmpty() || height.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        turned ? new Size(height.get(), width.get()) : new Size(width.get(), height.get()));
  }

  /** Reads the root element's width and height, or else its viewBox. */
  private static Optional<Size> svg(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamReader.START_ELEMENT) {
        Optional<Size> own =
            size(reader.getAttributeValue(null, "width"), reader.getAttributeValue(null, "height"));
        if (own.isPresent()) {
          return own;
        }
        String box = reader.getAttributeValue(null, "viewBox");
        String[] parts = box == null ? new String[0] : box.trim().split("[\\s,]+");
        return parts.length == 4 ? size(parts[2], parts[3]) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Size> size(@Nullable String width, @Nullable String height) {
    if (width == null || height == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Size(pixels(width), pixels(height)));
    } catch (NumberFormatException relative) {
      return Optional.empty();
    }
  }

  private static int pixels(String length) {
    return (int) Math.round(Double.parseDouble(length.trim().replaceFirst("px$", "")));
  }
}
