package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.RunningCommand;
import dev.recap.theme.BuiltInTheme;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The folder of one example of the manual, in which its steps are taken. */
final class ManualExample implements AutoCloseable {

  /** The day on which the manual's examples happen. */
  private static final Instant TODAY = Instant.parse("2025-07-18T20:00:00Z");

  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+");

  private static final Pattern GAP = Pattern.compile("(?m)\\n?^\\.\\.\\.$\\n?|…");
  private static final Set<String> READING = Set.of("cat", "find", "ls");
  private static final String ANYTHING = "(?s:.*)";

  private Path here;
  private boolean isBaked;
  private final List<RunningCommand> previews = new ArrayList<>();

  ManualExample(Path home) {
    here = home;
  }

  void init() {
    assertThat(recap(List.of("init", here.toString())).exit()).isZero();
  }

  void take(ManualStep step) throws IOException, InterruptedException {
    Path file = here.resolve(step.path());
    switch (step.kind()) {
      case FILE -> write(file, String.join("\n", step.text()) + "\n");
      case ADD -> write(file, Files.readString(file) + String.join("\n", step.text()) + "\n");
      case PATCH -> patch(file, step.text());
      case RUN -> runAll(step.text());
      case OUTPUT -> {
        bake();
        String text = Files.readString(here.resolve("output").resolve(step.path()));
        String body = squeezed(text.lines().toList());
        assertThat(body).as(step.path()).matches(pattern(squeezed(step.text()), true));
      }
    }
  }

  private void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    isBaked = false;
  }

  private void patch(Path file, List<String> changes) throws IOException {
    eject(file);
    String before = side(changes, '-');
    String after = side(changes, '+');
    String text = Files.readString(file);
    assertThat(text.split(Pattern.quote(before), -1))
        .as("what the change replaces is once in %s: %s", file, before)
        .hasSize(2);
    write(file, text.replace(before, after));
  }

  /** Copies a file of the theme into the project, as the manual says once for all examples. */
  private void eject(Path file) throws IOException {
    String name = here.relativize(file).toString();
    if (!Files.exists(file) && BuiltInTheme.find(name).isPresent()) {
      write(file, new String(BuiltInTheme.content(name), StandardCharsets.UTF_8));
    }
  }

  /** Returns the lines of one side of a change, and those of both sides. */
  private static String side(List<String> changes, char sign) {
    return changes.stream()
        .filter(line -> line.isEmpty() || line.charAt(0) == sign || line.charAt(0) == ' ')
        .map(line -> line.isEmpty() ? line : line.substring(1))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private void bake() {
    if (!isBaked) {
      CommandRun run = recap(List.of("bake", here.toString()));
      assertThat(withoutNote(run.err())).as("the problems of the bake").isEmpty();
      assertThat(run.exit()).isZero();
      isBaked = true;
    }
  }

  private void runAll(List<String> lines) throws IOException, InterruptedException {
    int from = 0;
    while (from < lines.size()) {
      assertThat(lines.get(from)).startsWith("$ ");
      int to = from + 1;
      while (to < lines.size() && !lines.get(to).startsWith("$ ")) {
        to++;
      }
      runOne(lines.get(from).substring(2), lines.subList(from + 1, to));
      from = to;
    }
  }

  private void runOne(String command, List<String> shown) throws IOException, InterruptedException {
    List<String> words = words(command);
    if (words.get(0).equals("cd")) {
      here = here.resolve(words.get(1)).normalize();
      return;
    }
    CommandRun run;
    if (!words.get(0).equals("recap")) {
      run = shell(command);
    } else if (words.get(1).equals("serve")) {
      run = serve(words);
    } else {
      run = recap(inThisFolder(words.subList(1, words.size())));
    }
    isBaked = words.contains("bake") || (isBaked && READING.contains(words.get(0)));
    String printed =
        (withoutNote(run.err()) + run.out())
            .replace(here + "/", "")
            .replaceAll("localhost:\\d+", "localhost:8820");
    if (shown.isEmpty()) {
      assertThat(run.exit()).as(command + " prints " + printed).isZero();
    } else {
      String expected = String.join("\n", shown).replaceAll("\\d+\\.\\d\\d s\\b", "0.00 s");
      assertThat(printed.stripTrailing()).as(command).matches(pattern(expected, false));
    }
  }

  /** Removes the note of a new blog that its host is an example; the pages do not repeat it. */
  private static String withoutNote(String printed) {
    return printed.replaceAll("(?m)^recap: site.host is .*\\n", "");
  }

  /** Returns the words of a command line with this folder as the one that it runs in. */
  private List<String> inThisFolder(List<String> words) {
    String command = words.get(0);
    if (command.equals("import")) {
      return importHere(words);
    }
    List<String> all = new ArrayList<>();
    boolean namesFolder = command.equals("help");
    String previous = "";
    for (String word : words) {
      boolean isPath = previous.equals("-o") || previous.equals("--old");
      boolean isFolder =
          !isPath && (previous.equals("init") || Files.isDirectory(here.resolve(word)));
      namesFolder |= isFolder;
      all.add(isFolder || isPath ? here.resolve(word).toString() : word);
      previous = word;
    }
    if (!namesFolder) {
      // A project is the first word of a command, of `new` the second, of `lib` and `theme` the
      // last.
      boolean last = command.equals("lib") || command.equals("theme");
      int place = command.equals("new") ? 2 : last ? all.size() : 1;
      all.add(place, here.toString());
    }
    return all;
  }

  /** Returns the words of an import, whose project and exports are in this folder. */
  private List<String> importHere(List<String> words) {
    List<String> all = new ArrayList<>();
    String previous = "";
    for (String word : words) {
      boolean isPath = previous.equals("--into") || Files.exists(here.resolve(word));
      all.add(isPath ? here.resolve(word).toString() : word);
      previous = word;
    }
    if (!words.contains("--into")) {
      all.addAll(List.of("--into", here.toString()));
    }
    return all;
  }

  private static CommandRun recap(List<String> words) {
    Map<String, String> clock = Map.of("SOURCE_DATE_EPOCH", Long.toString(TODAY.getEpochSecond()));
    return CommandRun.in(CommandRun.NO_TERMINAL, clock, words.toArray());
  }

  private CommandRun serve(List<String> words) throws IOException, InterruptedException {
    List<String> all = inThisFolder(words.subList(1, words.size()));
    all.addAll(List.of("-p", "0"));
    RunningCommand preview = RunningCommand.of(all.toArray());
    previews.add(preview);
    HttpResponse<String> home =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(preview.address()).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(home.statusCode()).isEqualTo(200);
    return new CommandRun(0, preview.out(), "");
  }

  private CommandRun shell(String command) throws IOException, InterruptedException {
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", command).directory(here.toFile()).redirectErrorStream(true);
    shell.environment().put("LC_ALL", "C");
    Process process = shell.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new CommandRun(process.waitFor(), out, "");
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      words.add(matcher.group().replaceAll("^[\"']|[\"']$", ""));
    }
    return words;
  }

  /** Returns a text without the blank lines and spaces that make no difference to a reader. */
  private static String squeezed(List<String> lines) {
    return lines.stream()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"))
        .replaceAll("\n(?=</)", "");
  }

  /** Returns a pattern in which a line {@code ...} is any lines, and {@code …} any characters. */
  private static Pattern pattern(String text, boolean isPart) {
    StringBuilder pattern = new StringBuilder(isPart ? ANYTHING : "");
    Matcher gap = GAP.matcher(text);
    int from = 0;
    while (gap.find()) {
      pattern.append(Pattern.quote(text.substring(from, gap.start())));
      pattern.append(gap.group().equals("…") ? "[^\\n]*" : ANYTHING);
      from = gap.end();
    }
    pattern.append(Pattern.quote(text.substring(from)));
    return Pattern.compile(pattern + (isPart ? ANYTHING : ""));
  }

  @Override
  public void close() throws IOException {
    try {
      for (RunningCommand preview : previews) {
        preview.stop();
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
