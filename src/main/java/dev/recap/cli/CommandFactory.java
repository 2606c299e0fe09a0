package dev.recap.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, which all get the console; picocli's own factory makes the rest. */
final class CommandFactory implements IFactory {

  private final Console console;

  CommandFactory(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == BakeCommand.class) {
      return type.cast(new BakeCommand(console));
    }
    if (type == ServeCommand.class) {
      return type.cast(new ServeCommand(console));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
