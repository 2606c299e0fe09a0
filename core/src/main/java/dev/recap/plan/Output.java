package dev.recap.plan;

import dev.recap.model.OutputPath;
import dev.recap.model.StaticFile;

/** One file of the finished site. */
public sealed interface Output {

  OutputPath path();

  /** What it is made from. */
  OutputOrigin origin();

  /**
   * A page that a template renders.
   *
   * @param template the template's file name
   */
  record Page(OutputPath path, String template, PageKind kind, OutputOrigin origin)
      implements Output {}

  /** A calendar of talks (RFC 5545). */
  record Calendar(OutputPath path, CalendarScope scope, OutputOrigin origin) implements Output {}

  /** A file that is copied. */
  record Copy(OutputPath path, StaticFile file) implements Output {
    @Override
    public OutputOrigin origin() {
      return OutputOrigin.of(file);
    }
  }

  /** Subtitles in the one format that browsers read, made from a file in another. */
  record Captions(OutputPath path, StaticFile file) implements Output {
    @Override
    public OutputOrigin origin() {
      return OutputOrigin.of(file);
    }
  }
}
