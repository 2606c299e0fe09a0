package dev.recap.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OutputExceptionTest {

  @Test
  void messageHasActionPathAndReason() {
    IOException full =
        new FileSystemException("/p/.recap/stage/1", null, "No space left on device");

    OutputException exception = OutputException.cannot("write", Path.of("output/x.html"), full);

    assertThat(exception)
        .hasMessage("can't write output/x.html: No space left on device")
        .hasCause(full);
  }

  @Test
  void messageHasAReasonIfJavaGivesOnlyThePath() {
    assertThat(
            OutputException.cannot(
                "write", Path.of("output/x.html"), new AccessDeniedException("/p/output")))
        .hasMessage("can't write output/x.html: no permission for /p/output");
  }
}
