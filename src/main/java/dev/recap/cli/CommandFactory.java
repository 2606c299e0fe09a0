package dev.recap.cli;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, which all get the console; picocli's own factory makes the rest. */
final class CommandFactory implements IFactory {

  private static final Map<Class<?>, Function<Console, Object>> COMMANDS =
      Map.of(
          BakeCommand.class, BakeCommand::new,
          CheckCommand.class, CheckCommand::new,
          InitCommand.class, InitCommand::new,
          NewCommand.class, NewCommand::new,
          ServeCommand.class, ServeCommand::new);

  private final Console console;

  CommandFactory(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    @Nullable Function<Console, Object> command = COMMANDS.get(type);
    return command == null
        ? CommandLine.defaultFactory().create(type)
        : type.cast(command.apply(console));
  }
}
