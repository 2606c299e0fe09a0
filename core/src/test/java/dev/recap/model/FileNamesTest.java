package dev.recap.model;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class FileNamesTest {

  @Test
  void allNamesAreTheSameInUtf8() {
    FileNames names = new FileNames("UTF-8");

    assertThatNoException().isThrownBy(() -> names.check("día.md", "content/día.md"));
  }

  @Test
  void otherLocalesHaveOnlyAscii() {
    FileNames names = new FileNames("ISO-8859-1");

    assertThatNoException().isThrownBy(() -> names.check("day 1.md", "content/day 1.md"));
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> names.check("día.md", "content/día.md"))
        .extracting(FileSystemException::getReason)
        .isEqualTo(
            "\"content/día.md\" has a name that is not ASCII, but in this locale names are"
                + " ISO-8859-1; set LC_ALL=C.UTF-8");
  }
}
