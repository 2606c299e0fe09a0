package dev.recap.importer.conference;

import dev.recap.config.Settings;
import dev.recap.model.PermalinkPattern;
import dev.recap.model.Slug;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The addresses of the pages of imported talks, by the settings of the project. */
final class TalkAddress {

  private TalkAddress() {}

  /**
   * Returns the path of a talk's page; empty if it depends on more than the record.
   *
   * @param folder of the record in the folder of data
   * @param name of the record's file
   */
  static Optional<String> of(
      Settings settings, String folder, String name, Map<String, @Nullable Object> record) {
    String slug =
        record.get("slug") == null ? name : Slug.asWritten(String.valueOf(record.get("slug")));
    @Nullable PermalinkPattern pattern = settings.addresses().permalinks().get("talk");
    if (pattern == null) {
      return Optional.of("/" + folder + "/" + slug + settings.addresses().extension());
    }
    String start = String.valueOf(record.get("start"));
    boolean dated = start.length() >= 10;
    if (pattern.dated().isPresent() && !dated) {
      return Optional.empty();
    }
    String filled =
        pattern.fill(
            token ->
                switch (token) {
                  case SLUG, NAME -> slug;
                  case EVENT -> folder.substring(folder.lastIndexOf('/') + 1);
                  case TYPE -> "talk";
                  case YEAR -> start.substring(0, 4);
                  case SHORT_YEAR -> start.substring(2, 4);
                  case MONTH -> start.substring(5, 7);
                  case DAY -> start.substring(8, 10);
                  default -> token.toString();
                });
    return filled.contains(":")
        ? Optional.empty()
        : Optional.of(settings.addresses().withExtension(pattern, filled));
  }
}
