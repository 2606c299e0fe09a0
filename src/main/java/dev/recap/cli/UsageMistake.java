package dev.recap.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in two lines what is wrong with a command line, instead of a page of help. */
final class UsageMistake implements IParameterExceptionHandler {

  private final Console console;

  UsageMistake(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    console.tell("recap: " + message(mistake));
    console.tell("  hint: " + hint(mistake));
    return Main.USAGE;
  }

  private static String message(ParameterException mistake) {
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      if (unmatched.isUnknownOption()) {
        return "there is no option " + first;
      }
      return mistake instanceof UnknownCommand
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
      return option.longestName() + " stands twice";
    }
    String message = String.valueOf(mistake.getMessage());
    boolean word = message.matches("[A-Z][a-z ].*");
    return word ? Character.toLowerCase(message.charAt(0)) + message.substring(1) : message;
  }

  private static String missing(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? "%s needs its %s".formatted(option.longestName(), option.paramLabel())
        : argument.paramLabel() + " is missing";
  }

  private static String hint(ParameterException mistake) {
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        return "did you mean " + suggestions.get(0) + "?";
      }
    }
    CommandLine command = mistake.getCommandLine();
    return command.getCommandSpec().qualifiedName() + " --help tells how to use it";
  }
}
