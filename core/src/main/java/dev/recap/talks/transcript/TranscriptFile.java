package dev.recap.talks.transcript;

import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads transcript files, by extension: {@code .vtt}, {@code .srt}, {@code .txt}. */
public final class TranscriptFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private TranscriptFile() {}

  /** A transcript as far as it could be read, and the problems of its file. */
  public record ParsedTranscript(Transcript transcript, List<Problem> problems) {

    public ParsedTranscript {
      problems = List.copyOf(problems);
    }
  }

  /** Reads as much of a file as possible. */
  public static ParsedTranscript read(StaticFile file) {
    try {
      return read(file.source(), Files.readAllBytes(file.text()));
    } catch (IOException e) {
      boolean explained = e instanceof FileSystemException failed && failed.getReason() != null;
      return nothing(
          Problem.error(
              "unreadable-file",
              Place.ofFile(file.source().value()),
              "the file can't be read"
                  + (explained ? ": " + ((FileSystemException) e).getReason() : ""),
              "check what it is and whether you may read it"));
    }
  }

  /** Converts a SubRip file for browsers. */
  public static byte[] asWebVtt(StaticFile file) {
    return read(file).transcript().toWebVtt().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns true if the file has to be converted for browsers. */
  public static boolean isSubRip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".srt");
  }

  /** Returns true if browsers can read the file. */
  public static boolean isWebVtt(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".vtt");
  }

  static ParsedTranscript read(SourcePath file, byte[] bytes) {
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    String text = decoded.indexOf(BYTE_ORDER_MARK) == 0 ? decoded.substring(1) : decoded;
    ParsedTranscript result =
        switch (file.extension().toLowerCase(Locale.ROOT)) {
          case "vtt" -> CueParser.read(file, text, CueSyntax.WEB_VTT);
          case "srt" -> CueParser.read(file, text, CueSyntax.SUB_RIP);
          case "txt" -> new ParsedTranscript(PlainTranscript.read(text), List.of());
          default ->
              nothing(
                  Problem.error(
                      "bad-transcript",
                      Place.ofFile(file.value()),
                      "a transcript can't be a file %s".formatted(file.fileName()),
                      "save it as WebVTT (.vtt), SubRip (.srt) or plain text (.txt)"));
        };
    List<Problem> problems = new ArrayList<>(result.problems());
    int malformed = text.indexOf(REPLACEMENT);
    if (malformed >= 0 && !Arrays.equals(decoded.getBytes(StandardCharsets.UTF_8), bytes)) {
      problems.add(
          Problem.error(
              "not-utf8",
              Place.ofOffset(file.value(), text, malformed),
              "the transcript isn't in UTF-8",
              "save the file as UTF-8"));
    }
    if (problems.isEmpty() && result.transcript().cues().isEmpty()) {
      problems.add(
          Problem.warning(
              "bad-transcript",
              Place.ofFile(file.value()),
              "the transcript is empty",
              "write what was said, or take the key out of the header"));
    }
    return new ParsedTranscript(result.transcript(), problems);
  }

  private static ParsedTranscript nothing(Problem problem) {
    return new ParsedTranscript(Transcript.EMPTY, List.of(problem));
  }
}
