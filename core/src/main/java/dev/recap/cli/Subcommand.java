package dev.recap.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands of the program, in the order of its help. */
enum Subcommand {
  INIT(InitCommand::new),
  NEW(NewCommand::new),
  IMPORT(ImportCommand::new),
  SERVE(ServeCommand::new),
  BAKE(BakeCommand::new),
  CHECK(CheckCommand::new),
  PUBLISH(PublishCommand::new),
  THEME(ThemeCommand::new),
  LIB(LibCommand::new),
  HELP(HelpCommand::new);

  @SuppressWarnings("ImmutableEnumChecker") // a constructor
  private final Function<Console, Object> maker;

  Subcommand(Function<Console, Object> maker) {
    this.maker = maker;
  }

  /** Returns the word that calls the command. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Subcommand> of(String word) {
    return Arrays.stream(values()).filter(command -> command.word().equals(word)).findFirst();
  }

  void addTo(CommandLine program, Console console) {
    program.addSubcommand(word(), maker.apply(console));
  }

  /** Lists the words of all commands for completions. Created by picocli. */
  static final class Words implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(values()).map(Subcommand::word).iterator();
    }
  }
}
