package dev.recap.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** A first word that is neither a command nor of use to a flag. */
final class UnknownCommand extends UnmatchedArgumentException {

  private static final long serialVersionUID = 1;

  UnknownCommand(CommandLine program, String word) {
    super(program, List.of(word));
  }
}
