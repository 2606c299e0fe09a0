package dev.recap.importer;

import dev.recap.config.SettingsSource;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The options of an import.
 *
 * @param from the files, folders and zip files of the export
 * @param into the project; it is created if the folder is none
 * @param media a folder with the uploads of the old site
 * @param event the name of the event of a schedule
 * @param zone of the times of a schedule
 * @param download true to fetch media that are not at hand
 */
public record ImportOptions(
    List<Path> from,
    Path into,
    SettingsSource settings,
    boolean dryRun,
    Optional<Path> media,
    boolean download,
    Optional<String> event,
    Optional<ZoneId> zone,
    int threads) {

  public ImportOptions {
    from = List.copyOf(from);
  }
}
