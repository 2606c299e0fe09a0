package dev.recap.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recap.model.PictureFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures are divided into their parts without being decoded. */
class PictureFileTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyFormatHasItsSizeAndOrientation(int orientation) throws Exception {
    byte[] png = TestPictures.encoded(TestPictures.quarters(60, 40), "png");
    for (byte[] bytes :
        new byte[][] {
          TestPictures.jpegOfPhone(TestPictures.quarters(60, 40), orientation),
          TestPictures.pngOfPhone(png, orientation),
          TestPictures.webpOfPhone(60, 40, orientation)
        }) {
      PictureFile file = PictureFile.of(bytes);
      assertThat(file.orientation()).isEqualTo(orientation);
      assertThat(file.width()).isEqualTo(60);
      assertThat(file.height()).isEqualTo(40);
      assertThat(file.shownWidth()).isEqualTo(orientation < 5 ? 60 : 40);
      assertThat(file.animated()).isEqualTo(file.format() == PictureFormat.WEBP);

      byte[] clean = file.withoutMetadata();
      assertThat(new String(clean, StandardCharsets.ISO_8859_1))
          .doesNotContain(TestPictures.SERIAL)
          .doesNotContain("mp42");
      PictureFile again = PictureFile.of(clean);
      assertThat(again.orientation()).isEqualTo(orientation);
      assertThat(again.withoutMetadata()).isEqualTo(clean);
    }
  }

  @Test
  void colourProfileAndPixelsStay() throws Exception {
    byte[] phone = TestPictures.jpegOfPhone(TestPictures.quarters(60, 40), 1);
    byte[] plain = TestPictures.encoded(TestPictures.quarters(60, 40), "jpeg");
    byte[] clean = PictureFile.of(phone).withoutMetadata();

    assertThat(new String(clean, StandardCharsets.ISO_8859_1))
        .contains("ICC_PROFILE")
        .doesNotContain("Exif");
    assertThat(Decoder.decode(clean, PictureFile.of(clean), 1).bitmap().data())
        .isEqualTo(Decoder.decode(plain, PictureFile.of(plain), 1).bitmap().data());
  }

  @Test
  void fileThatEndsInTheMiddleIsBroken() {
    byte[] jpeg = TestPictures.encoded(TestPictures.photo(200, 200, 1), "jpeg");
    byte[] png = TestPictures.encoded(TestPictures.photo(200, 200, 1), "png");
    for (byte[] bytes : new byte[][] {jpeg, png}) {
      for (int length : new int[] {4, 30, bytes.length / 2, bytes.length - 2}) {
        assertThatThrownBy(() -> PictureFile.of(Arrays.copyOf(bytes, length)))
            .isInstanceOf(BrokenPictureException.class);
      }
    }
    assertThatThrownBy(() -> PictureFile.of("<svg/>".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("is neither JPEG, PNG nor WebP");
  }

  @Test
  void noBytesAreAnExceptionOfAnotherKind() {
    byte[] jpeg = TestPictures.jpegOfPhone(TestPictures.quarters(60, 40), 6);
    byte[] webp = TestPictures.webpOfPhone(60, 40, 6);
    byte[] png =
        TestPictures.pngOfPhone(TestPictures.encoded(TestPictures.quarters(60, 40), "png"), 6);
    java.util.Random random = new java.util.Random(5);
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = (i % 3 == 0 ? jpeg : i % 3 == 1 ? png : webp).clone();
      for (int changes = 0; changes < 4; changes++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try {
        PictureFile.of(bytes).withoutMetadata();
      } catch (BrokenPictureException expected) {
        // Damaged on purpose.
      }
    }
  }
}
