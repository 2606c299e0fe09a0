package dev.recap.publish;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The programs that publish. A test that needs one that is missing is skipped; with {@code
 * RECAP_PUBLISH=required} it fails.
 */
final class Programs {

  private Programs() {}

  static Path need(String program) {
    return find(program)
        .orElseGet(
            () -> {
              if ("required".equals(System.getenv("RECAP_PUBLISH"))) {
                return fail(program + " is missing: apt install rsync openssh-server rclone");
              }
              return abort(program + " is not installed");
            });
  }

  static Optional<Path> find(String program) {
    String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin";
    return Arrays.stream(path.split(":"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
