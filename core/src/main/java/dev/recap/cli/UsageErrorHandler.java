package dev.recap.cli;

import dev.recap.problem.DidYouMean;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints the error in a command line and a hint: two lines instead of a page of help. */
final class UsageErrorHandler implements IParameterExceptionHandler {

  /** Is thrown when the first word is neither a command nor the argument of a flag. */
  static final class UnknownCommand extends UnmatchedArgumentException {

    private static final long serialVersionUID = 1;

    UnknownCommand(CommandLine program, String word) {
      super(program, List.of(word));
    }
  }

  /** Returns the error of a command for a folder that is no project. */
  static ParameterException notAProject(CommandLine program, Path folder) {
    return new Hinted(
        program,
        "\"" + folder + "\" is not a project: it has neither jbake.properties nor content/",
        "recap init " + folder + " makes a new blog there");
  }

  /** An error with a hint of its own. */
  private static final class Hinted extends ParameterException {

    private static final long serialVersionUID = 1;

    private final String hint;

    Hinted(CommandLine program, String message, String hint) {
      super(program, message);
      this.hint = hint;
    }
  }

  private final Console console;

  UsageErrorHandler(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    console.err("recap: " + message(mistake));
    console.err("  hint: " + hint(mistake));
    return Main.USAGE;
  }

  private static String message(ParameterException mistake) {
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      if (unmatched.isUnknownOption()) {
        return "there is no option " + first;
      }
      return mistake instanceof UnknownCommand || isInGroup(mistake)
          ? "there is no command \"" + first + "\""
          : "\"" + first + "\" is one argument too many";
    }
    if (mistake.getArgSpec() instanceof OptionSpec option && mistake.getValue() != null) {
      return "%s can't be \"%s\"".formatted(option.longestName(), mistake.getValue());
    }
    if (mistake instanceof MissingParameterException missing) {
      return missing(missing.getMissing().get(0));
    }
    if (mistake instanceof OverwrittenOptionException twice
        && twice.getOverwritten() instanceof OptionSpec option) {
      return option.longestName() + " is given twice";
    }
    String message = String.valueOf(mistake.getMessage());
    boolean word = message.matches("[A-Z][a-z ].*");
    return word ? Character.toLowerCase(message.charAt(0)) + message.substring(1) : message;
  }

  /** Returns true if the mistake follows a command that consists of commands. */
  private static boolean isInGroup(ParameterException mistake) {
    CommandLine command = mistake.getCommandLine();
    return command.getParent() != null && !command.getSubcommands().isEmpty();
  }

  private static String missing(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? "%s needs its %s".formatted(option.longestName(), option.paramLabel())
        : argument.paramLabel() + " is missing";
  }

  private static String hint(ParameterException mistake) {
    if (mistake instanceof Hinted hinted) {
      return hinted.hint;
    }
    CommandSpec command = mistake.getCommandLine().getCommandSpec();
    return near(mistake, command)
        .map(word -> "did you mean " + word + "?")
        .orElse(command.qualifiedName() + " --help explains how to use it");
  }

  private static Optional<String> near(ParameterException mistake, CommandSpec command) {
    if (!(mistake instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    String word = unmatched.getUnmatched().get(0);
    Set<String> known =
        word.startsWith("-") ? command.optionsMap().keySet() : command.subcommands().keySet();
    return DidYouMean.of(word, known);
  }
}
