package dev.recap.images;

import dev.recap.config.PictureSettings;
import dev.recap.config.Settings;
import dev.recap.model.PictureFormat;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import javax.imageio.spi.ImageWriterSpi;

/** The encoders of a project: those of the JDK, its programs, and the codecs in {@code lib}. */
final class Encoders {

  // Changes if the pictures that Recap makes do.
  private static final String OWN = "2";

  private final Map<PictureFormat, Encoder> further = new EnumMap<>(PictureFormat.class);

  private Encoders() {}

  /**
   * Finds the encoders of the formats that a project asks for.
   *
   * @param lib loads the classes of the project's folder {@code lib}
   * @param problems gets the formats that have none
   */
  static Encoders of(Settings settings, ClassLoader lib, Problems problems) {
    Encoders encoders = new Encoders();
    PictureSettings pictures = settings.pictures();
    for (PictureFormat format : pictures.formats()) {
      String program = pictures.tools().get(format);
      String key = format == PictureFormat.WEBP ? "images.cwebp" : "images.avifenc";
      if (program != null) {
        try {
          encoders.further.put(
              format, ProgramEncoder.of(format, program, () -> ownEncoder(PictureFormat.PNG)));
        } catch (IOException e) {
          problems.add(
              Problem.warning(
                  "picture-encoder",
                  settings.placeOf(key),
                  "the program \"%s\" can't be started, so no %s is written"
                      .formatted(program, name(format)),
                  "install it (Debian: apt install %s), or write its path"
                      .formatted(format == PictureFormat.WEBP ? "webp" : "libavif-bin")));
        }
        continue;
      }
      Optional<Encoder> codec = codec(format, lib);
      codec.ifPresent(found -> encoders.further.put(format, found));
      if (codec.isEmpty()) {
        problems.add(
            Problem.warning(
                "picture-encoder",
                settings.placeOf("images.formats"),
                "nothing writes %s, so it is left out".formatted(name(format)),
                "write %s, or put a codec for Java into lib/"
                    .formatted(
                        format == PictureFormat.WEBP
                            ? "images.cwebp=cwebp"
                            : "images.avifenc=avifenc")));
      }
    }
    return encoders;
  }

  private static String name(PictureFormat format) {
    return format == PictureFormat.WEBP ? "WebP" : "AVIF";
  }

  private static Optional<Encoder> codec(PictureFormat format, ClassLoader lib) {
    if (lib == Encoders.class.getClassLoader()) {
      return Optional.empty();
    }
    try {
      return ServiceLoader.load(ImageWriterSpi.class, lib).stream()
          .filter(provider -> provider.type().getClassLoader() == lib)
          .map(ServiceLoader.Provider::get)
          .filter(codec -> writes(codec, format))
          .findFirst()
          .map(codec -> new JavaEncoder(codec, version(codec), false));
    } catch (ServiceConfigurationError e) {
      return Optional.empty();
    }
  }

  private static boolean writes(ImageWriterSpi codec, PictureFormat format) {
    return Arrays.stream(codec.getFormatNames()).anyMatch(format.extension()::equalsIgnoreCase);
  }

  /** Returns the digest of the codec's jar: the versions that codecs name do not change. */
  private static String version(ImageWriterSpi codec) {
    try {
      URL jar = codec.getClass().getProtectionDomain().getCodeSource().getLocation();
      return PictureMaker.digest(Files.readAllBytes(Path.of(URI.create(jar.toString()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Encoder ownEncoder(PictureFormat format) {
    return JavaEncoder.ofJdk(format == PictureFormat.JPEG ? "jpeg" : "png");
  }

  /** Returns the version of the encoder of a format; empty if there is none. */
  Optional<String> version(PictureFormat format) {
    return switch (format) {
      case JPEG, PNG -> Optional.of(OWN);
      case WEBP, AVIF -> Optional.ofNullable(further.get(format)).map(Encoder::version);
    };
  }

  /** Returns the encoder of a format that has a version. */
  Encoder of(PictureFormat format) {
    Encoder found = further.get(format);
    return found == null ? ownEncoder(format) : found;
  }
}
