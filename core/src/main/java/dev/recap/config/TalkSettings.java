package dev.recap.config;

import java.util.List;
import java.util.Optional;

/**
 * Whether the project has talks, speakers and events, and where their records lie.
 *
 * @param on otherwise such words mean nothing special, as in JBake
 * @param calendars whether there are calendars of them
 * @param folders below the data folder, by what their records are
 */
public record TalkSettings(boolean on, boolean calendars, List<Folder> folders) {

  /**
   * A folder of records, or a file of that name.
   *
   * @param type of the documents that the records are
   * @param path below the data folder
   */
  public record Folder(String type, String path) {

    /** Whether a path below the data folder is one of its files. */
    boolean holds(String below) {
      return below.startsWith(path)
          && below.length() > path.length()
          && (below.charAt(path.length()) == '/'
              || (below.charAt(path.length()) == '.' && below.indexOf('/', path.length()) < 0));
    }
  }

  public TalkSettings {
    folders = List.copyOf(folders);
  }

  /** The folder that a file of records lies in, by its path below the data folder. */
  public Optional<Folder> folderOf(String below) {
    return on
        ? folders.stream().filter(folder -> folder.holds(below)).findFirst()
        : Optional.empty();
  }
}
