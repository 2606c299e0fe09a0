package dev.recap.preview.http;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The response to a request that is sent byte for byte, also an invalid one. */
record RawAnswer(int status, List<String> headers, String body) {

  /** Sends a request line and headers, and a header that closes the connection. */
  static RawAnswer to(URI server, String... lines) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(10_000);
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      byte[] answer = socket.getInputStream().readAllBytes();
      return parse(new String(answer, StandardCharsets.UTF_8));
    }
  }

  private static RawAnswer parse(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new AssertionError("no answer: " + answer);
    }
    List<String> lines = new ArrayList<>(answer.substring(0, end).lines().toList());
    String status = lines.remove(0).split(" ")[1];
    return new RawAnswer(Integer.parseInt(status), lines, answer.substring(end + 4));
  }

  Optional<String> header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return headers.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst();
  }
}
