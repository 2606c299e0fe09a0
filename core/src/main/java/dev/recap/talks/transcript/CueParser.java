package dev.recap.talks.transcript;

import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses a subtitle file: cues, each a line with two times and the text below it. */
final class CueParser {

  private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");
  private static final Pattern NO_CUE = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*)?");
  private static final Pattern LANGUAGE = Pattern.compile("Language:\\s*([A-Za-z0-9-]+)\\s*");

  private final CueSyntax syntax;
  private final List<String> lines;
  private final ProblemLog problems;
  private final List<Cue> cues = new ArrayList<>();
  private Optional<String> language = Optional.empty();
  private int at;

  private CueParser(SourcePath file, String text, CueSyntax syntax) {
    this.syntax = syntax;
    this.lines = TextLines.of(text);
    this.problems = new ProblemLog(file);
  }

  static TranscriptFile.ParsedTranscript read(SourcePath file, String text, CueSyntax syntax) {
    CueParser parser = new CueParser(file, text, syntax);
    if (syntax == CueSyntax.WEB_VTT) {
      parser.header();
    }
    parser.body();
    List<Cue> cues =
        RollUpCaptions.unroll(parser.cues).stream()
            .flatMap(cue -> syntax.cues(cue).stream())
            .toList();
    return new TranscriptFile.ParsedTranscript(
        new Transcript(SpeakerLabels.extract(cues), parser.language), parser.problems.all());
  }

  private void header() {
    String first = lines.get(0);
    if (!first.matches("WEBVTT(?:[ \\t].*)?")) {
      problems.file(
          1,
          "the file doesn't begin with the line WEBVTT",
          "put a line WEBVTT and a blank line before everything else");
      return;
    }
    for (at = 1; at < lines.size() && !isBlank(at) && !isTiming(at); at++) {
      var matcher = LANGUAGE.matcher(lines.get(at));
      if (matcher.matches()) {
        language = Optional.of(matcher.group(1));
      }
    }
  }

  private void body() {
    while (at < lines.size()) {
      if (isBlank(at)) {
        at++;
      } else if (isTiming(at)) {
        cue();
      } else if (isTiming(at + 1)) {
        at++;
        cue();
      } else {
        untimed();
      }
    }
  }

  private void cue() {
    int line = at++;
    String text = text();
    CueSyntax.Time start = syntax.before(lines.get(line));
    CueSyntax.Time end = syntax.after(lines.get(line));
    for (CueSyntax.Time time : List.of(start, end)) {
      if (time.time().isEmpty()) {
        problems.cue(
            line + 1,
            time.column(),
            time.text().isEmpty()
                ? "the cue lacks one of its two times"
                : "the time \"%s\" can't be read".formatted(TextLines.brief(time.text())),
            syntax.hint());
        return;
      }
      if (!time.regular()) {
        problems.cue(
            line + 1,
            time.column(),
            "some browsers don't show the cue, because of the time \"%s\""
                .formatted(TextLines.brief(time.text())),
            syntax.hint());
      }
    }
    Timestamp begins = start.time().get();
    Timestamp ends = end.time().get();
    if (ends.compareTo(begins) < 0) {
      problems.cue(
          line + 1,
          end.column(),
          "the cue ends at %s, before it begins at %s".formatted(end.text(), start.text()),
          "write the time when it ends after the arrow");
      ends = begins;
    }
    cues.add(new Cue(Optional.of(begins), Optional.of(ends), Optional.empty(), false, text));
  }

  /** Returns the lines up to a blank one or the next cue. */
  private String text() {
    int from = at;
    while (at < lines.size() && !isBlank(at) && !isTiming(at) && !isNumberOfCue(at)) {
      at++;
    }
    return String.join("\n", lines.subList(from, at));
  }

  private void untimed() {
    int line = at;
    String text = text();
    if (syntax == CueSyntax.SUB_RIP && !cues.isEmpty()) {
      // A cue of SubRip may have blank lines.
      Cue last = cues.remove(cues.size() - 1);
      cues.add(last.with(last.speaker(), last.turn(), last.text() + "\n" + text));
    } else if (syntax == CueSyntax.SUB_RIP || !NO_CUE.matcher(lines.get(line)).matches()) {
      problems.cue(
          line + 1,
          1,
          "the text \"%s\" has no time".formatted(TextLines.brief(lines.get(line))),
          "put a line with its times above it: " + example());
    }
  }

  private String example() {
    return syntax == CueSyntax.WEB_VTT
        ? "00:01:02.500 --> 00:01:05.000"
        : "00:01:02,500 --> 00:01:05,000";
  }

  private boolean isBlank(int line) {
    return syntax == CueSyntax.WEB_VTT ? lines.get(line).isEmpty() : lines.get(line).isBlank();
  }

  private boolean isTiming(int line) {
    return line < lines.size() && lines.get(line).contains(CueSyntax.ARROW);
  }

  private boolean isNumberOfCue(int line) {
    return isTiming(line + 1) && NUMBER.matcher(lines.get(line)).matches();
  }

  /** The problems of a file; cues beyond the first few are only counted. */
  private static final class ProblemLog {

    private static final int LIMIT = 20;

    private final SourcePath file;
    private final List<Problem> problems = new ArrayList<>();
    private int omitted;

    ProblemLog(SourcePath file) {
      this.file = file;
    }

    /** Adds a problem of one cue. */
    void cue(int line, int column, String message, String hint) {
      if (problems.size() < LIMIT) {
        problems.add(
            Problem.warning("bad-cue", new Place(file.value(), line, column), message, hint));
      } else {
        omitted++;
      }
    }

    void file(int line, String message, String hint) {
      problems.add(
          Problem.error("bad-transcript", new Place(file.value(), line, 0), message, hint));
    }

    List<Problem> all() {
      List<Problem> all = new ArrayList<>(problems);
      if (omitted > 0) {
        all.add(
            Problem.warning(
                "bad-cue",
                Place.ofFile(file.value()),
                omitted + " more cues can't be read",
                "see whether the file's name ends as its format wants it: .vtt, .srt or .txt"));
      }
      return all;
    }
  }
}
