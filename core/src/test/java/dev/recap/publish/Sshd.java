package dev.recap.publish;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An OpenSSH server on this machine, with a key for the user who runs the tests. */
final class Sshd implements AutoCloseable {

  private static final int TRIES = 200;

  private final Process process;
  private final String command;

  private Sshd(Process process, String command) {
    this.process = process;
    this.command = command;
  }

  static Sshd start(Path folder) throws IOException, InterruptedException {
    Path program = Programs.need("sshd");
    Programs.need("ssh");
    Files.createDirectories(folder);
    run(folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "host");
    run(folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "user");
    int port = freePort();
    Path config = folder.resolve("sshd_config");
    Files.writeString(
        config,
        """
        Port %d
        ListenAddress 127.0.0.1
        HostKey %s
        AuthorizedKeysFile %s
        PidFile none
        StrictModes no
        UsePAM no
        """
            .formatted(port, folder.resolve("host"), folder.resolve("user.pub")));
    if (System.getProperty("user.name").equals("root")) {
      Files.createDirectories(Path.of("/run/sshd"));
    }
    Process process =
        new ProcessBuilder(program.toString(), "-D", "-f", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Sshd sshd =
        new Sshd(
            process,
            "ssh -p %d -i %s -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -o IdentitiesOnly=yes"
                .formatted(port, folder.resolve("user")));
    sshd.awaitPort(port, folder);
    return sshd;
  }

  private void awaitPort(int port, Path folder) throws IOException, InterruptedException {
    for (int tries = 0; tries < TRIES && process.isAlive(); tries++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException notYet) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
    throw new AssertionError("sshd did not start: " + Files.readString(folder.resolve("log")));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static void run(Path folder, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + ": " + printed);
    }
  }

  /** Returns the ssh command that reaches this server. */
  String command() {
    return command;
  }

  static String host() {
    return System.getProperty("user.name") + "@127.0.0.1";
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
