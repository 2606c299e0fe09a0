package dev.recap.cli;

import java.util.Arrays;
import java.util.Iterator;

/** What may come after {@code recap help}, for completions. Made by picocli. */
final class CommandNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Subcommand.values()).map(Subcommand::word).iterator();
  }
}
