package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.CommandRun;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests help texts and usage errors. */
class HelpTest {

  private static final String PROGRAM =
      """
      Usage: recap COMMAND [OPTIONS]
         or: recap [-b] [-s] [-i [-t=ENGINE]] [-ls] [--reset] [-c=FILE]
                   [--prop-encoding=ENC] [SRC [DEST]]
      Bakes a folder of Markdown into a conference blog.
            [SRC]                  The project's folder (default: this one).
            [DEST]                 Where to write the site (default: the configured
                                     folder).
        -b, --bake                 Bake the project; SRC and DEST together imply it.
        -c, --config=FILE          Read the settings from FILE, not from the
                                     project's jbake.properties.
        -h, --help                 Show this help message and exit.
        -i, --init                 Make an example project in SRC.
            -ls, --list-settings   List every setting with its value.
            --poll                 With -s: look for changes every second.
            --prop-encoding=ENC    The encoding of that file (default: UTF-8).
            --reset                Discard the cache and write every file again.
        -s, --server               Bake, serve the site on this machine and bake
                                     again after every change.
        -t, --template[=ENGINE]    The template engine of the example: freemarker,
                                     the default.
        -V, --version              Print version information and exit.
      Commands:
        init     Creates a new blog; existing files are kept.
        new      Creates a post or a page, named like the others; prints its path.
        import   Imports a blog or the data of a conference from another system.
        serve    Serves a live preview of a project; nothing is baked.
        bake     Bakes a project into a static site.
        check    Checks the pages of a project without writing them.
        publish  Bakes a project and sends what changed to a host.
        theme    Copies files of the theme into the project, which replaces them.
        lib      Fetches the jars of engines for other markup and templates into lib/.
        help     Prints the help of a command.

      recap help COMMAND explains a command; the flags are those of jbake.
      """;

  private static final String BAKE =
      """
      Usage: recap bake [-hV] [--clean] [--clean-all] [--drafts] [--future]
                        [--keep-going] [--timings] [-c=FILE] [-o=DIR]
                        [--prop-encoding=ENC] [--threads=N] [PROJECT]
      Bakes a project into a static site.
            [PROJECT]             The project's folder (default: this one).
        -c, --config=FILE         Read the settings from FILE, not from the project's
                                    jbake.properties.
            --clean               Discard the cache and write every file again.
            --clean-all           Like --clean; discard the colours of code, too,
                                    which --clean keeps.
            --drafts              List drafts too.
            --future              List posts with a future date too.
        -h, --help                Show this help message and exit.
            --keep-going          Write the pages that have no errors; the exit code
                                    is still 1.
        -o, --output=DIR          Where to write the site, instead of the configured
                                    folder.
            --prop-encoding=ENC   The encoding of that file (default: UTF-8).
            --threads=N           Work on N documents at once (default: one per core).
            --timings             Print where the time went.
        -V, --version             Print version information and exit.

      Exit codes:
        0   the site was baked
        1   the content has errors; the output is as it was (but see --keep-going)
        2   wrong usage or configuration
      """;

  private static final String CHECK =
      """
      Usage: recap check [-hV] [--addresses] [--drafts] [--external] [--future]
                         [-c=FILE] [--format=FORMAT] [--prop-encoding=ENC]
                         [--old=FILE...]... [PROJECT]
      Checks the pages of a project without writing them.
            [PROJECT]             The project's folder (default: this one).
            --addresses           Add the site's addresses to data/addresses.txt, so
                                    that none gets lost.
        -c, --config=FILE         Read the settings from FILE, not from the project's
                                    jbake.properties.
            --drafts              List drafts too.
            --external            Check links to other hosts too.
            --format=FORMAT       The format of the report: text, json, github or
                                    sarif (default: text).
            --future              List posts with a future date too.
        -h, --help                Show this help message and exit.
            --old=FILE...         Check old addresses instead: those in a site map,
                                    an export of WordPress, an access log, a file
                                    _redirects or a list.
            --prop-encoding=ENC   The encoding of that file (default: UTF-8).
        -V, --version             Print version information and exit.

      Exit codes:
        0   there are no errors, but perhaps warnings
        1   there are errors
        2   wrong usage or configuration
      """;

  private static final String SERVE =
      """
      Usage: recap serve [-hV] [--drafts] [--future] [--open] [--poll] [-c=FILE]
                         [--host=ADDRESS] [-p=PORT] [--prop-encoding=ENC] [PROJECT]
      Serves a live preview of a project; nothing is baked.
            [PROJECT]             The project's folder (default: this one).
        -c, --config=FILE         Read the settings from FILE, not from the project's
                                    jbake.properties.
            --drafts              List drafts too.
            --future              List posts with a future date too.
        -h, --help                Show this help message and exit.
            --host=ADDRESS        The address to listen on; 0.0.0.0 admits phones and
                                    other machines.
            --open                Open the home page in the browser.
        -p, --port=PORT           The port to listen on, instead of server.port or
                                    the next free one; 0 for any free port.
            --poll                Look for changes every second: on network and
                                    shared folders the system does not tell of them.
            --prop-encoding=ENC   The encoding of that file (default: UTF-8).
        -V, --version             Print version information and exit.

      Exit codes:
        0   the preview was stopped
        1   the project can't be read
        2   wrong usage or configuration, or the port is not available
      """;

  @Test
  void helpListsTheCommands() {
    assertThat(CommandRun.of("--help")).isEqualTo(new CommandRun(0, PROGRAM, ""));
    assertThat(CommandRun.of("-h")).isEqualTo(new CommandRun(0, PROGRAM, ""));
    assertThat(CommandRun.of("help")).isEqualTo(new CommandRun(0, PROGRAM, ""));
    assertThat(CommandRun.of()).isEqualTo(new CommandRun(0, PROGRAM, ""));
  }

  @Test
  void bakeHelpListsTheOptions() {
    assertThat(CommandRun.of("bake", "--help")).isEqualTo(new CommandRun(0, BAKE, ""));
    assertThat(CommandRun.of("help", "bake")).isEqualTo(new CommandRun(0, BAKE, ""));
  }

  @Test
  void checkHelpListsTheOptions() {
    assertThat(CommandRun.of("check", "--help")).isEqualTo(new CommandRun(0, CHECK, ""));
  }

  @Test
  void serveHelpListsTheOptions() {
    assertThat(CommandRun.of("serve", "--help")).isEqualTo(new CommandRun(0, SERVE, ""));
  }

  @Test
  void helpHasColoursOnATerminalOnly() {
    assertThat(CommandRun.in(CommandRun.TERMINAL, Map.of(), "bake", "--help").out())
        .contains("\u001b[");
    assertThat(CommandRun.in(CommandRun.TERMINAL, Map.of("NO_COLOR", "1"), "bake", "--help").out())
        .isEqualTo(BAKE);
    assertThat(CommandRun.in(CommandRun.TERMINAL, Map.of("TERM", "dumb"), "bake", "--help").out())
        .isEqualTo(BAKE);
  }

  @Test
  void versionIsThatOfTheBuild() {
    CommandRun run = CommandRun.of("--version");

    assertThat(run.out())
        .matches("recap \\d+\\.\\d+\\.\\d+(-SNAPSHOT)? \\((commit [0-9a-f]{9}, )?Java \\d+\\)\n");
    assertThat(run.exit()).isZero();
    assertThat(CommandRun.of("bake", "-V")).isEqualTo(run);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bakee               | there is no command "bakee"      | did you mean bake?
          sing                | there is no command "sing"       | recap --help explains how to use it
          serve --draft       | there is no option --draft       | did you mean --drafts?
          serve docs          | "docs" is not a project: it has neither jbake.properties nor content/ | recap init docs makes a new blog there
          --quick             | there is no option --quick       | recap --help explains how to use it
          bake --draft        | there is no option --draft       | did you mean --drafts?
          bake --quick        | there is no option --quick       | recap bake --help explains how to use it
          help bakee          | there is no command "bakee"      | did you mean bake?
          init                | DIR is missing                   | recap init --help explains how to use it
          init pom.xml        | "pom.xml" is a file, not a folder | recap init --help explains how to use it
          new                 | TITLE is missing                 | recap new --help explains how to use it
          new A nowhere       | there is no folder "nowhere"     | recap new --help explains how to use it
          new A . --tags      | --tags needs its TAG             | recap new --help explains how to use it
          bake --output       | --output needs its DIR           | recap bake --help explains how to use it
          bake -o a -o b      | --output is given twice           | recap bake --help explains how to use it
          bake --drafts=maybe | --drafts can't be "maybe"        | recap bake --help explains how to use it
          bake one two        | "two" is one argument too many   | recap bake --help explains how to use it
          bake --threads many | --threads can't be "many"        | recap bake --help explains how to use it
          bake --threads 0 .  | --threads needs 1 at least       | recap bake --help explains how to use it
          bake --output= .    | --output needs the name of a folder | recap bake --help explains how to use it
          bake nowhere        | there is no folder "nowhere"     | recap bake --help explains how to use it
          bake pom.xml        | there is no folder "pom.xml"     | recap bake --help explains how to use it
          bake -c none.txt .  | there is no file "none.txt"      | recap bake --help explains how to use it
          bake --prop-encoding klingon . | --prop-encoding can't be "klingon" | recap bake --help explains how to use it
          -b nowhere          | there is no folder "nowhere"     | recap --help explains how to use it
          -s nowhere          | there is no folder "nowhere"     | recap --help explains how to use it
          -ls nowhere         | there is no folder "nowhere"     | recap --help explains how to use it
          -b docs             | "docs" is not a project: it has neither jbake.properties nor content/ | recap init docs makes a new blog there
          -b -c none.txt      | there is no file "none.txt"      | recap --help explains how to use it
          -b bake             | -b can't be used with the command bake; a folder of that name is ./bake | recap --help explains how to use it
          one two three       | "three" is one argument too many | recap --help explains how to use it
          docs               | what to do with "docs"? -b bakes it, -s serves it | recap --help explains how to use it
          --reset             | nothing to do: -b bakes, -s serves, -i creates a project | recap --help explains how to use it
          -t freemarker       | -t goes with -i                  | recap --help explains how to use it
          -i pom.xml          | "pom.xml" is a file, not a folder | recap --help explains how to use it
          -i -t jade -- docs   | there is no example project with jade templates, only one with freemarker | recap --help explains how to use it
          check --format xml . | there is no format "xml", only text, json, github, sarif | recap check --help explains how to use it
          lib                 | lib needs a command: add or list | recap lib --help explains how to use it
          lib lits            | there is no command "lits"       | did you mean list?
          lib get             | there is no command "get"        | recap lib --help explains how to use it
          lib add             | ENGINE is missing                | recap lib add --help explains how to use it
          lib add asciidocc   | there is no engine "asciidocc", only asciidoc, groovy, thymeleaf, pebble, jade | recap lib add --help explains how to use it
          lib add jade docs   | "docs" is not a project: it has neither jbake.properties nor content/ | recap init docs makes a new blog there
          check nowhere       | there is no folder "nowhere"     | recap check --help explains how to use it
          check --extern      | there is no option --extern      | did you mean --external?
          bake docs           | "docs" is not a project: it has neither jbake.properties nor content/ | recap init docs makes a new blog there
          """)
  void usageErrorsAreTwoLines(String line, String message, String hint) {
    assertThat(CommandRun.of((Object[]) line.split(" ")))
        .isEqualTo(new CommandRun(2, "", "recap: " + message + "\n  hint: " + hint + "\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "tomorrow",
    "1e9",
    "-1",
    "253402300800",
    "99999999999999999",
    "999999999999999999999"
  })
  void invalidSourceDateIsAUsageError(String epoch) {
    assertThat(
            CommandRun.in(CommandRun.NO_TERMINAL, Map.of("SOURCE_DATE_EPOCH", epoch), "bake", "."))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "recap: SOURCE_DATE_EPOCH is \"%s\", not a number of seconds since 1970%n"
                        .formatted(epoch)
                        .replace("\r\n", "\n")
                    + "  hint: recap bake --help explains how to use it\n"));
  }
}
