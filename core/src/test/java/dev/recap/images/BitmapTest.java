package dev.recap.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures are turned, made smaller and cut. */
class BitmapTest {

  /** Letters of the corners in reading order: red and green above, blue and white below. */
  private static String corners(Bitmap picture) {
    int right = picture.width() - 1;
    int below = picture.height() - 1;
    BufferedImage image = picture.image();
    return ""
        + letter(image.getRGB(0, 0))
        + letter(image.getRGB(right, 0))
        + letter(image.getRGB(0, below))
        + letter(image.getRGB(right, below));
  }

  private static char letter(int colour) {
    return switch (colour & 0xFFFFFF) {
      case 0xFF0000 -> 'r';
      case 0x00FF00 -> 'g';
      case 0x0000FF -> 'b';
      case 0xFFFFFF -> 'w';
      default -> '?';
    };
  }

  @ParameterizedTest
  @CsvSource({
    "1, 60, rgbw", "2, 60, grwb", "3, 60, wbgr", "4, 60, bwrg",
    "5, 40, rbgw", "6, 40, brwg", "7, 40, wgbr", "8, 40, gwrb"
  })
  void orientationOfExifIsApplied(int orientation, int width, String corners) {
    Bitmap upright = Bitmap.of(TestPictures.quarters(60, 40)).upright(orientation);

    assertThat(upright.width()).isEqualTo(width);
    assertThat(corners(upright)).isEqualTo(corners);
  }

  @Test
  void smallerPictureHasTheMeanOfThePixels() {
    Bitmap two = new Bitmap(2, 2, 3, new byte[] {0, 0, 0, 4, 0, 0, 8, 0, 0, 12, 0, 0});
    assertThat(two.halved()).extracting(Bitmap::width, Bitmap::height).containsExactly(1, 1);
    assertThat(two.halved().data()).containsExactly(6, 0, 0);
    assertThat(corners(new Scaler(Bitmap.of(TestPictures.quarters(600, 400))).scaledTo(70, 50)))
        .isEqualTo("rgbw");
  }

  @Test
  void transparentPixelsDoNotColourTheirNeighbours() {
    byte[] pixels = {-1, 10, 20, 30, 0, 99, 99, 99, 0, 99, 99, 99, -1, 30, 40, 50};
    Bitmap half = new Bitmap(2, 2, 4, pixels).halved();
    assertThat(half.data()).containsExactly(-128, 20, 30, 40);
    assertThat(half.meanColour()).isEmpty();
  }

  @Test
  void middleIsCutOut() {
    Bitmap cut = Bitmap.of(TestPictures.quarters(100, 40)).cutTo(40, 40);
    assertThat(cut.width()).isEqualTo(40);
    assertThat(corners(cut)).isEqualTo("rgbw");
    assertThat(cut.meanColour()).isEqualTo("#7f7f7f");
  }

  @Test
  void inksGrayAndDeepColoursAreDecoded() throws Exception {
    byte[] cmyk = TestPictures.cmykJpeg(64, 48);
    byte[] deep = TestPictures.deepPng(64, 48);
    BufferedImage light = new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_GRAY);
    light.getRaster().setPixels(0, 0, 64, 48, filled(64 * 48, 100));
    byte[] gray = TestPictures.encoded(light, "jpeg");

    assertThat(decoded(cmyk).meanColour()).matches("#[ef].[0-3].[0-3].");
    assertThat(decoded(deep).meanColour()).matches("#ff[3-4].[3-4].");
    assertThat(decoded(gray).meanColour()).isEqualTo("#646464");
    assertThat(decoded(TestPictures.encoded(light, "png")).meanColour()).isEqualTo("#646464");
  }

  @Test
  void samplesOfAJpegBecomeTheColoursThatOthersDecode() throws Exception {
    byte[] jpeg = TestPictures.encoded(TestPictures.quarters(64, 48), "jpeg");
    PictureFile file = PictureFile.of(jpeg);
    assertThat(file.luminance()).isTrue();
    assertThat(Decoder.decode(jpeg, file, 1).luminance()).isTrue();
    Bitmap colours = decoded(jpeg);
    BufferedImage expected = ImageIO.read(new ByteArrayInputStream(jpeg));
    for (int[] at : new int[][] {{5, 5}, {60, 5}, {5, 40}, {60, 40}}) {
      int mine = colours.image().getRGB(at[0], at[1]);
      int other = expected.getRGB(at[0], at[1]);
      for (int shift = 0; shift < 24; shift += 8) {
        assertThat(mine >> shift & 0xFF).isCloseTo(other >> shift & 0xFF, within(2));
      }
    }
    assertThat(PictureFile.of(TestPictures.cmykJpeg(64, 48)).luminance()).isFalse();
  }

  private static int[] filled(int length, int value) {
    int[] numbers = new int[length];
    java.util.Arrays.fill(numbers, value);
    return numbers;
  }

  private static Bitmap decoded(byte[] bytes) throws Exception {
    Decoder.Decoded decoded = Decoder.decode(bytes, PictureFile.of(bytes), 1);
    return decoded.inSrgb(decoded.bitmap());
  }
}
