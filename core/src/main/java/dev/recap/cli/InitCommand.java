package dev.recap.cli;

import dev.recap.build.Configuration;
import dev.recap.config.Settings;
import dev.recap.config.SettingsReader;
import dev.recap.config.SettingsSource;
import dev.recap.scaffold.Scaffold;
import dev.recap.scaffold.SiteHost;
import dev.recap.scaffold.Wrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Implements {@code recap init}, and {@code recap -i} of JBake's command line. */
@Command(
    description = "Creates a new blog; existing files are kept.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class InitCommand extends ConsoleCommand {

  private static final String WINDOWS_LAUNCHER = "recap.cmd";

  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s/?#.]+(?:\\.[^\\s/?#.]+)*(?::\\d+)?(?:/[^\\s?#]*)?");

  static final String FREEMARKER = "freemarker";

  @Parameters(paramLabel = "DIR", description = "The folder of the blog; created if missing.")
  private Path folder = Path.of(".");

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description =
          "The host whose workflow is written: github (the default), gitlab, netlify, cloudflare or"
              + " none. In a project that exists, only its files are written.")
  private @Nullable String host;

  @Option(
      names = "--conference",
      description =
          "Make an event with a timetable, talks, speakers, sponsors and a recap, with records to"
              + " replace.")
  private boolean conference;

  @Option(
      names = "--host-name",
      paramLabel = "NAME",
      description =
          "The address of the finished site: blog.example.org or https://example.org/blog.")
  private @Nullable String hostName;

  InitCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    SiteHost chosen = host();
    rejectFile(folder, spec.commandLine());
    if (host != null && SettingsOptions.isProject(folder)) {
      return writeHostFiles(chosen);
    }
    Scaffold scaffold = conference ? Scaffold.conference() : Scaffold.blog();
    Optional<String> address = address();
    List<String> kept = new ArrayList<>(scaffold.copyTo(folder));
    int made = scaffold.files().size() - kept.size();
    SiteHost.Written written = chosen.writeTo(folder, folder.resolve("assets"), Optional.empty());
    written.kept().stream().filter(file -> !scaffold.files().contains(file)).forEach(kept::add);
    console.out("made a blog in %s: %d files".formatted(folder, made + written.made().size()));
    if (!kept.isEmpty()) {
      console.out("left as they were: " + String.join(", ", kept));
    }
    if (address.isPresent() && !kept.contains(SettingsReader.FILE)) {
      setHost(address.get());
    }
    Optional<Path> launcher = configureWrapper();
    if (launcher.isEmpty() || console.program("recap", WINDOWS_LAUNCHER).isPresent()) {
      printNextStep(console, folder);
    } else if (launcher.get().endsWith(WINDOWS_LAUNCHER)) {
      console.out("\"%s\" serve \"%s\" shows it while you write".formatted(launcher.get(), folder));
    } else {
      console.out("cd %s && ./recapw serve shows it while you write".formatted(quoted(folder)));
    }
    return 0;
  }

  private Optional<String> address() {
    if (hostName == null) {
      return Optional.empty();
    }
    String address = hostName.contains("://") ? hostName : "https://" + hostName;
    if (!ADDRESS.matcher(address).matches()) {
      throw usageError(
          "\"%s\" is no address; write blog.example.org or https://example.org/blog"
              .formatted(hostName));
    }
    return Optional.of(address.replaceFirst("/+$", ""));
  }

  private void setHost(String address) throws IOException {
    Path file = folder.resolve(SettingsReader.FILE);
    String text = Files.readString(file);
    Files.writeString(
        file,
        text.replaceFirst("(?m)^site.host=.*$", Matcher.quoteReplacement("site.host=" + address)));
  }

  /** Writes the location of Recap into the blog, and returns the launcher that runs. */
  private Optional<Path> configureWrapper() throws IOException {
    Map<String, String> environment = console.environment();
    Optional<Path> launcher = Optional.ofNullable(environment.get("RECAP_LAUNCHER")).map(Path::of);
    new Wrapper(launcher, Optional.ofNullable(environment.get("RECAP_DISTRIBUTION")))
        .configure(folder);
    return launcher;
  }

  private SiteHost host() {
    String word = host == null ? SiteHost.GITHUB.word() : host;
    return SiteHost.of(word)
        .orElseThrow(
            () ->
                usageError(
                    "there is no host \"%s\", only %s"
                        .formatted(
                            word,
                            Arrays.stream(SiteHost.values())
                                .map(SiteHost::word)
                                .collect(Collectors.joining(", ")))));
  }

  /** Writes the files of a host into a project that exists. */
  private int writeHostFiles(SiteHost chosen) throws IOException {
    Configuration configuration =
        Configuration.of(folder, SettingsSource.OF_PROJECT, Optional.empty());
    if (configuration.hasErrors()) {
      console.problems(configuration.problems(), folder);
      return Main.USAGE;
    }
    Settings settings = configuration.settings();
    SiteHost.Written written =
        chosen.writeTo(folder, settings.folders().assets(), settings.ownDomain());
    if (chosen != SiteHost.NONE) {
      configureWrapper();
    }
    console.out(
        "made the files for %s in %s: %s"
            .formatted(
                chosen.word(),
                folder,
                written.made().isEmpty() ? "none" : String.join(", ", written.made())));
    if (!written.kept().isEmpty()) {
      console.out("left as they were: " + String.join(", ", written.kept()));
    }
    return 0;
  }

  /** Makes the example project of {@code jbake -i} and returns the exit code. */
  static int makeExample(Console console, CommandLine command, Path folder, String engine)
      throws IOException {
    if (!engine.equals(FREEMARKER)) {
      throw new ParameterException(
          command,
          "there is no example project with %s templates, only one with freemarker"
              .formatted(engine));
    }
    Scaffold scaffold = Scaffold.jbake();
    rejectFile(folder, command);
    List<String> obstacles = scaffold.obstacles(folder);
    if (!obstacles.isEmpty()) {
      throw new ParameterException(
          command,
          "\"%s\" has %s already, and nothing is overwritten"
              .formatted(folder, String.join(", ", obstacles)));
    }
    scaffold.copyTo(folder);
    console.out("made a project of %d files in %s".formatted(scaffold.files().size(), folder));
    printNextStep(console, folder);
    return 0;
  }

  private static void rejectFile(Path folder, CommandLine command) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new ParameterException(command, "\"" + folder + "\" is a file, not a folder");
    }
  }

  private static void printNextStep(Console console, Path folder) {
    console.out("recap serve " + quoted(folder) + " shows it while you write");
  }

  /** Returns a path as a shell reads it. */
  private static String quoted(Path folder) {
    String path = folder.toString();
    return path.matches("[\\w./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
