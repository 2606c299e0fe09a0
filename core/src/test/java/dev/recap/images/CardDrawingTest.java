package dev.recap.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.recap.config.PictureSettings.Cards;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.LoadedClasses;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        .isEqualTo("8416bd93e3af6573");
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
    int[] palette = new int[IndexedPng.COLOURS];
    for (int i = 0; i < palette.length; i++) {
      palette[i] = random.nextInt(0x1000000);
    }
    byte[] rows = new byte[302 * 97];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (byte) (i % 302 == 0 ? 0 : i % 5000 < 3000 ? i / 7000 : random.nextInt(31));
    }
    IndexedPng png = new IndexedPng(301, 97, palette);
    for (int at = 0; at < rows.length; ) {
      int end = Math.min(rows.length, at + 1 + random.nextInt(2000));
      if (random.nextBoolean()) {
        png.append(new IndexedPng.Pixels(rows, at, end));
      } else {
        end = at + 1;
        png.append(rows[at] & 0xFF, 1);
      }
      at = end;
    }
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.bytes()));
    for (int i = 0; i < rows.length; i++) {
      if (i % 302 > 0) {
        assertThat(image.getRGB(i % 302 - 1, i / 302) & 0xFFFFFF)
            .isEqualTo(palette[rows[i] & 0xFF]);
      }
    }
  }

  @Test
  void checksumsAreRight() throws Exception {
    byte[] png = draw("Zero downtime").png();
    int at = 8;
    byte[] data = new byte[0];
    while (at < png.length) {
      int length = ByteBuffer.wrap(png).getInt(at);
      if (new String(png, at + 4, 4, StandardCharsets.US_ASCII).equals("IDAT")) {
        data = Arrays.copyOfRange(png, at + 8, at + 8 + length);
      }
      at += 12 + length;
    }
    Inflater inflater = new Inflater();
    inflater.setInput(data);
    byte[] rows = new byte[1201 * 630 + 1];
    assertThat(inflater.inflate(rows)).isEqualTo(1201 * 630);
    assertThat(inflater.finished()).isTrue();
    inflater.end();
  }

  /** Java for Linux asks fontconfig through this class, and fails where fontconfig is missing. */
  @Test
  void cardsDoNotNeedTheFontsOfTheSystem(@TempDir Path folder) throws Exception {
    InlineSite site =
        InlineSite.in(
            folder,
            """
            -- jbake.properties --
            site.title=Recap
            images.cards=true
            render.index=false
            render.archive=false
            render.feed=false
            -- templates/post.ftlh --
            ${content.title}
            -- content/a.md --
            ---
            title: Day 1
            date: 2013-07-01
            ---
            """);
    assertThat(LoadedClasses.by("bake", site.folder().toString()))
        .contains("java.awt.Font")
        .doesNotContain("sun.font.FcFontConfiguration", "sun.awt.FcFontConfiguration");
  }
}
