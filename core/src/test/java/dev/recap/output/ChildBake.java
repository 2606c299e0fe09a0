package dev.recap.output;

import dev.recap.parallel.Workers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A bake in a process of its own, which waits for a signal of the test before it commits. */
final class ChildBake implements AutoCloseable {

  private static final int POSTS = 600;

  private final Process process;
  private final BufferedReader words;

  private ChildBake(Process process) {
    this.process = process;
    words = process.inputReader(StandardCharsets.UTF_8);
  }

  static ChildBake start(Path project, int version) throws IOException {
    String classes =
        String.join(
            System.getProperty("path.separator"),
            Stream.of(OutputFolder.class, ChildBake.class).map(ChildBake::home).toList());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                ChildBake.class.getName(),
                project.toString(),
                Integer.toString(version))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new ChildBake(process);
  }

  private static String home(Class<?> type) {
    String location = type.getProtectionDomain().getCodeSource().getLocation().toString();
    return Path.of(URI.create(location)).toString();
  }

  String nextWord() throws IOException {
    return String.valueOf(words.readLine());
  }

  void goOn() throws IOException {
    OutputStream in = process.getOutputStream();
    in.write('\n');
    in.flush();
  }

  boolean isRunning() {
    return process.isAlive();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** A third of the posts is missing in each version, and the path of one is a folder or a file. */
  static Map<String, String> site(int version) {
    Map<String, String> site = new TreeMap<>();
    for (int post = 0; post < POSTS; post++) {
      if ((post + version) % 3 != 0) {
        site.put(2000 + post % 20 + "/post-" + post + "/index.html", text(version, post));
      }
    }
    site.put(version % 2 == 0 ? "about" : "about/index.html", text(version, 0));
    return site;
  }

  private static String text(int version, int post) {
    return ("version " + version + " of post " + post + "\n").repeat(30);
  }

  public static void main(String[] args) throws IOException {
    TestProject project = TestProject.in(Path.of(args[0]));
    try (OutputFolder out =
        OutputFolder.open(
            project.folder(),
            project.output(),
            OverwriteMode.CHANGED,
            message -> System.out.println("waiting"),
            Workers.ofCaller())) {
      TestProject.write(site(Integer.parseInt(args[1])), out);
      System.out.println("ready");
      System.in.read();
      out.commit();
    }
    System.out.println("done");
  }
}
