import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs a command and measures its time and the peak memory of its largest process. */
final class Stopwatch {

  private static final Path GNU_TIME = Path.of("/usr/bin/time");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final long POLL_MILLIS = 10;

  private final boolean gnuTime;
  private final Path log;
  private final Path peakFile;
  private final Duration limit;

  Stopwatch(Path work, Duration limit) throws IOException, InterruptedException {
    this.gnuTime =
        Files.isExecutable(GNU_TIME)
            && Machine.firstLine(GNU_TIME.toString(), "--version").contains("GNU");
    this.log = work.resolve("log.txt");
    this.peakFile = work.resolve("peak.txt");
    this.limit = limit;
  }

  /**
   * The result of a run.
   *
   * @param processorSeconds CPU time of all cores, which other programs on the machine affect less;
   *     only GNU time measures it
   * @param failure a sentence; empty after success
   * @param javas the Java programs that were running; only filled on request
   */
  record Run(
      double seconds,
      OptionalDouble processorSeconds,
      OptionalLong peakKilobytes,
      String failure,
      TreeSet<String> javas) {}

  /**
   * Describes the median of some runs, the fastest and the slowest, and a failure if there is one.
   */
  static String summary(List<Run> runs) {
    List<Run> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(Run::seconds));
    Run median = sorted.get(sorted.size() / 2);
    return String.format(
        Locale.ROOT,
        "%6.2f s (%.2f to %.2f), %6.2f s of all cores, %5d MB%s",
        median.seconds(),
        sorted.get(0).seconds(),
        sorted.get(sorted.size() - 1).seconds(),
        median.processorSeconds().orElse(0),
        median.peakKilobytes().orElse(0) / 1024,
        sorted.stream()
            .map(Run::failure)
            .filter(failure -> !failure.isEmpty())
            .findFirst()
            .map(failure -> "; FAILED: " + failure)
            .orElse(""));
  }

  String howMemoryIsMeasured() {
    return gnuTime ? "GNU time" : "VmHWM in /proc, every " + POLL_MILLIS + " ms";
  }

  Run run(List<String> command, Path folder, List<String> environment, boolean lookForJava)
      throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>();
    if (gnuTime) {
      whole.addAll(List.of(GNU_TIME.toString(), "-f", "%M %U %S", "-o", peakFile.toString()));
    }
    whole.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(whole).directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    for (String variable : environment) {
      builder.environment().put(variable.split("=", 2)[0], variable.split("=", 2)[1]);
    }
    TreeSet<String> javas = new TreeSet<>();
    long peak = 0;
    long start = System.nanoTime();
    Process process = builder.start();
    boolean watched = lookForJava || !gnuTime;
    boolean ended = !watched && process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    while (watched && !ended && System.nanoTime() - start < limit.toNanos()) {
      ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
      for (ProcessHandle handle : tree(process)) {
        peak = Math.max(peak, gnuTime ? 0 : peak(handle));
        handle.info().command().filter(name -> name.endsWith("/java")).ifPresent(javas::add);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!ended) {
      tree(process).forEach(ProcessHandle::destroyForcibly);
      process.waitFor();
      return new Run(
          seconds,
          OptionalDouble.empty(),
          OptionalLong.empty(),
          "not done after %d s".formatted(limit.toSeconds()),
          javas);
    }
    OptionalDouble processor = OptionalDouble.empty();
    if (gnuTime) {
      // An earlier line contains the cause of the failure.
      String written = Files.readString(peakFile).strip();
      String[] figures = written.substring(written.lastIndexOf('\n') + 1).split(" ");
      peak = Long.parseLong(figures[0]);
      processor =
          OptionalDouble.of(Double.parseDouble(figures[1]) + Double.parseDouble(figures[2]));
    }
    OptionalLong measured = peak == 0 ? OptionalLong.empty() : OptionalLong.of(peak);
    String failure = process.exitValue() == 0 ? "" : failure(process.exitValue());
    return new Run(seconds, processor, measured, failure, javas);
  }

  private String failure(int exitCode) throws IOException {
    List<String> lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
    return "failed with %d: %s"
        .formatted(exitCode, lines.isEmpty() ? "" : lines.get(lines.size() - 1));
  }

  private static List<ProcessHandle> tree(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  private static long peak(ProcessHandle handle) {
    try {
      Matcher matcher =
          PEAK.matcher(Files.readString(Path.of("/proc/" + handle.pid() + "/status")));
      return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    } catch (IOException e) {
      return 0; // It has just ended.
    }
  }
}
