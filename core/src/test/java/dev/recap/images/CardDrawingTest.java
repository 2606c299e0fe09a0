package dev.recap.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.recap.config.PictureSettings.Cards;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Social cards are the same on every machine. */
class CardDrawingTest {

  private static SocialCard card(String title) {
    return new SocialCard(
        title,
        "Ada Example · PyCon 2025 · 14 May 2025",
        "A conference blog",
        new Cards("#1d2f8c", "#ffffff", "#ffd23f", Optional.empty()),
        Optional.empty());
  }

  private static CardDrawing.Drawn draw(String title) throws Exception {
    return CardDrawing.with(Optional.empty()).draw(card(title));
  }

  @Test
  void cardHasKnownBytes() throws Exception {
    byte[] png = draw("Zero downtime, and how we got there").png();
    assertThat(Long.toHexString(Hashing.xxh3_64().hashBytesToLong(png)))
        .isEqualTo("8cb09a2fb53ea46c");
    assertThat(png.length).isLessThan(30_000);
  }

  @Test
  void titleIsInItsColourOnTheBackground() throws Exception {
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(draw("Ελληνικά, Кириллица, عربي").png()));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    assertThat(image.getRGB(1199, 0) & 0xFFFFFF).isEqualTo(0x1d2f8c);
    assertThat(image.getRGB(5, 300) & 0xFFFFFF).isEqualTo(0xffd23f);
    int title = 0;
    for (int y = 150; y < 510; y++) {
      for (int x = 80; x < 1120; x++) {
        title += (image.getRGB(x, y) & 0xFFFFFF) == 0xffffff ? 1 : 0;
      }
    }
    assertThat(title).isGreaterThan(5_000);
  }

  @Test
  void longTitleStaysInTheFrame() throws Exception {
    BufferedImage image =
        ImageIO.read(
            new ByteArrayInputStream(
                draw("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen ".repeat(9))
                    .png()));
    for (int y = 0; y < 630; y++) {
      for (int x = 1125; x < 1200; x++) {
        assertThat(image.getRGB(x, y) & 0xFFFFFF).isEqualTo(0x1d2f8c);
      }
    }
  }

  @Test
  void charactersThatTheFontLacksAreReported() throws Exception {
    assertThat(draw("PyCon 東京").missing()).isEqualTo("東京");
    assertThat(draw("PyCon Tōkyō").missing()).isEmpty();
  }

  @Test
  void everyPixelOfAnIndexedPictureIsKept() throws Exception {
    Random random = new Random(7);
    int[] palette = new int[200];
    for (int i = 0; i < palette.length; i++) {
      palette[i] = random.nextInt(0x1000000);
    }
    byte[] pixels = new byte[301 * 97];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % 5000 < 3000 ? i / 700 : random.nextInt(200));
    }
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(IndexedPng.of(301, 97, palette, pixels)));
    for (int i = 0; i < pixels.length; i++) {
      assertThat(image.getRGB(i % 301, i / 301) & 0xFFFFFF).isEqualTo(palette[pixels[i] & 0xFF]);
    }
  }
}
