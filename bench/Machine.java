import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes the machine. */
final class Machine {

  static final String LOAD = "load before the first run";
  private static final String UNKNOWN = "unknown";
  private static final double IDLE = 0.5;

  private Machine() {}

  static Map<String, String> facts(Path work) throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "processor",
        found("(?m)^model name\\s*: (.+)$", "/proc/cpuinfo", System.getProperty("os.arch")));
    facts.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    String memory = found("MemTotal:\\s+(\\d+)", "/proc/meminfo", "0");
    facts.put("memory", "%.1f GB".formatted(Long.parseLong(memory) / 1e6));
    facts.put(
        "system",
        found("(?m)^PRETTY_NAME=\"?(.+?)\"?$", "/etc/os-release", System.getProperty("os.name"))
            + ", kernel "
            + System.getProperty("os.version"));
    facts.put("file system", Files.getFileStore(work).type());
    facts.put(LOAD, found("^(\\S+)", "/proc/loadavg", UNKNOWN));
    return facts;
  }

  /** Returns true if the load average of the last minute shows other work. */
  static boolean isBusy(Map<String, String> facts) {
    String load = facts.get(LOAD);
    return !load.equals(UNKNOWN) && Double.parseDouble(load) > IDLE;
  }

  /** Returns the Java for programs without a launcher of their own. */
  static String java() {
    String home = System.getenv("JAVA_HOME");
    return home == null || home.isEmpty() ? "java" : Path.of(home, "bin", "java").toString();
  }

  /** Returns the version that a program prints. */
  static String firstLine(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = new ArrayList<>(process.inputReader().lines().toList());
    process.waitFor();
    // The launcher may first print that it builds the generator.
    lines.removeIf(line -> line.isBlank() || line.contains("building"));
    return lines.isEmpty() ? "" : lines.get(0);
  }

  private static String found(String pattern, String file, String otherwise) throws IOException {
    if (!Files.exists(Path.of(file))) {
      return otherwise;
    }
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
    return matcher.find() ? matcher.group(1) : otherwise;
  }
}
