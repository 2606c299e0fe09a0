package dev.recap.cli;

import dev.recap.config.SettingsTable;
import dev.recap.config.SettingsTable.Group;
import dev.recap.config.SettingsTable.Row;
import dev.recap.problem.SafeText;

/** Formats settings as {@code jbake -ls} does. */
final class SettingsListing {

  private static final int KEY_WIDTH = 40;

  private SettingsListing() {}

  static String of(SettingsTable table) {
    StringBuilder text = new StringBuilder();
    for (Group group : table.groups()) {
      if (!group.rows().isEmpty()) {
        append(group, text);
      }
    }
    return text.toString().stripTrailing();
  }

  private static void append(Group group, StringBuilder text) {
    text.append('\n').append(group.name()).append(" - Settings\n\n");
    text.append("Key").append(" ".repeat(KEY_WIDTH - 2)).append("Value\n");
    text.append("-".repeat(2 * KEY_WIDTH)).append("\n\n");
    for (Row row : group.rows()) {
      if (!row.meaning().isEmpty()) {
        text.append("# ").append(row.meaning()).append('\n');
      }
      text.append(row.key())
          .append(".".repeat(Math.max(0, KEY_WIDTH - row.key().length())))
          .append(": ")
          .append(SafeText.of(row.value()))
          .append("\n\n");
    }
  }
}
