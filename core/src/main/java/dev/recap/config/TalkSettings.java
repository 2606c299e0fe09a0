package dev.recap.config;

import java.util.List;
import java.util.Optional;

/**
 * The settings for talks, speakers and events.
 *
 * @param on false if the types have no special meaning, as in JBake
 * @param calendars true if talks and events have calendars
 * @param folders the folders of records below the data folder, one for each type
 * @param overrides the folder below the data folder with corrections of records
 */
public record TalkSettings(boolean on, boolean calendars, List<Folder> folders, String overrides) {

  /**
   * A folder of records, or a file of that name.
   *
   * @param type of the documents that the records become
   * @param path below the data folder
   */
  public record Folder(String type, String path) {

    /** Checks if a path below the data folder is one of its files. */
    boolean contains(String file) {
      return file.startsWith(path)
          && file.length() > path.length()
          && (file.charAt(path.length()) == '/'
              || (file.charAt(path.length()) == '.' && file.indexOf('/', path.length()) < 0));
    }
  }

  public TalkSettings {
    folders = List.copyOf(folders);
  }

  static TalkSettings read(Values values) {
    boolean on = values.flag(Keys.RENDER_TALKS);
    boolean calendars = values.flag(Keys.RENDER_CALENDARS);
    if (calendars && !on) {
      values.warnOfAlone(Keys.RENDER_CALENDARS, Keys.RENDER_TALKS);
    }
    return new TalkSettings(
        on,
        on && calendars,
        List.of(
            new Folder("talk", values.name(Keys.TALK_DATA)),
            new Folder("speaker", values.name(Keys.SPEAKER_DATA)),
            new Folder("event", values.name(Keys.EVENT_DATA))),
        values.name(Keys.OVERRIDE_DATA));
  }

  /** Returns true for a file of corrections, by its path below the data folder. */
  public boolean isOverride(String file) {
    return on && file.startsWith(overrides + "/") && file.indexOf('/', overrides.length() + 1) > 0;
  }

  /** Returns the folder that contains a file of records, by its path below the data folder. */
  public Optional<Folder> folderOf(String file) {
    return on
        ? folders.stream().filter(folder -> folder.contains(file)).findFirst()
        : Optional.empty();
  }
}
