package dev.recap.cli;

import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Writes the man page in the language of man(7), from the help of the commands and two tables of
 * the manual.
 */
final class ManPage {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| (.+?) \\|$");

  private final StringBuilder page = new StringBuilder();
  private final CommandLine program;
  private final String manual;

  private ManPage(CommandLine program, String manual) {
    this.program = program;
    this.manual = manual;
  }

  /**
   * @param manual docs/command-line.md
   */
  static String of(CommandLine program, String manual) {
    return new ManPage(program, manual).text();
  }

  private String text() {
    CommandSpec spec = program.getCommandSpec();
    macro("TH", "RECAP 1 \"\" Recap \"Recap manual\"");
    macro("SH", "NAME");
    line("recap - " + uncapitalized(spec.usageMessage().description()[0]));
    macro("SH", "SYNOPSIS");
    synopsis(program);
    macro("SH", "FLAGS OF JBAKE");
    arguments(spec);
    macro("SH", "COMMANDS");
    program.getSubcommands().values().forEach(this::command);
    table("EXIT STATUS", "## Exit codes");
    table("ENVIRONMENT", "## Environment variables");
    macro("SH", "SEE ALSO");
    line("The manual in the folder docs beside the program.");
    return page.toString();
  }

  private void command(CommandLine command) {
    macro("SS", command.getCommandSpec().qualifiedName());
    List.of(command.getCommandSpec().usageMessage().description()).forEach(this::line);
    macro("PP", "");
    synopsis(command);
    arguments(command.getCommandSpec());
    command.getSubcommands().values().forEach(this::command);
  }

  private void synopsis(CommandLine command) {
    macro("nf", "");
    new Help(command.getCommandSpec(), Help.defaultColorScheme(Ansi.OFF))
        .synopsis(0)
        .lines()
        .forEach(this::line);
    macro("fi", "");
  }

  private void arguments(CommandSpec spec) {
    spec.positionalParameters().forEach(parameter -> argument(parameter.paramLabel(), parameter));
    for (OptionSpec option : spec.options()) {
      String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
      argument(String.join(", ", option.names()) + value, option);
    }
  }

  private void argument(String name, ArgSpec argument) {
    entry(name, String.join(" ", argument.description()));
  }

  private void entry(String term, String text) {
    macro("TP", "");
    page.append(".B ").append(escaped(term)).append('\n');
    line(text);
  }

  private void table(String title, String heading) {
    macro("SH", title);
    int from = manual.indexOf(heading + "\n");
    int to = (manual + "\n## ").indexOf("\n## ", from + 1);
    ROW.matcher(manual.substring(from, to))
        .results()
        .filter(row -> !row.group(2).equals("meaning") && !row.group(1).startsWith("---"))
        .forEach(row -> entry(plain(row.group(1)), plain(row.group(2))));
  }

  private static String plain(String markdown) {
    return markdown.replace("`", "");
  }

  private void macro(String name, String arguments) {
    page.append(("." + name + " " + arguments).stripTrailing()).append('\n');
  }

  private void line(String text) {
    page.append(escaped(text)).append('\n');
  }

  private static String escaped(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }

  private static String uncapitalized(String sentence) {
    return Character.toLowerCase(sentence.charAt(0))
        + sentence.substring(1).replaceFirst("\\.$", "");
  }
}
