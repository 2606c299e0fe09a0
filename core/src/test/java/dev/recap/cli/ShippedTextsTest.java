package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * The completions and the man page in the zip. After a change of a command: {@code mvn test
 * -Dtest=ShippedTextsTest -Dgolden=overwrite}.
 */
class ShippedTextsTest {

  private static final Path SHARE = Path.of("core/src/assembly/share");
  private static final Path BASH = SHARE.resolve("bash-completion/completions/recap");

  private static CommandLine commands() {
    PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
    return Main.commands(new Console(Map.of(), new OutputSink.Streams(nowhere, nowhere)));
  }

  private static void holds(Path file, String text) throws IOException {
    if ("overwrite".equals(System.getProperty("golden"))) {
      Files.writeString(file, text);
    }
    assertThat(file).hasContent(text);
  }

  @Test
  void completionKnowsTheCommandsOfTheProgram() throws IOException {
    holds(BASH, AutoComplete.bash("recap", commands()));
  }

  @Test
  void manPageHasTheHelpOfTheCommands() throws IOException {
    String manual = Files.readString(Path.of("docs/command-line.md"));

    String page = ManPage.of(commands(), manual);

    holds(SHARE.resolve("man/man1/recap.1"), page);
    assertThat(page)
        .contains(
            ".B \\-\\-keep\\-going\n",
            ".SH EXIT STATUS\n.TP\n.B 0\n",
            ".B SOURCE_DATE_EPOCH\n",
            ".B RECAP_JAVA_HOME\n");
  }

  @ParameterizedTest
  @CsvSource({
    "recap in, init",
    "recap help se, serve",
    "recap bake --keep, --keep-going",
    "recap new Title --ser, --series"
  })
  @DisabledOnOs(OS.WINDOWS)
  void bashCompletes(String typed, String expected) throws Exception {
    String script =
        "source %s; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_recap; echo \"${COMPREPLY[@]}\""
            .formatted(BASH, typed, typed.split(" ").length - 1);
    Process bash = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true).start();
    String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(List.of(printed.strip().split("\\s+"))).contains(expected);
  }
}
