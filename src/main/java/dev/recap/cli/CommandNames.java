package dev.recap.cli;

import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.Command;

/** What may come after {@code recap help}, for completions. Made by picocli. */
final class CommandNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Main.class.getAnnotation(Command.class).subcommands())
        .map(type -> type.getAnnotation(Command.class).name())
        .iterator();
  }
}
