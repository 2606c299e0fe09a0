package dev.recap.preview.watch;

import java.util.regex.Pattern;

/** The temporary files that editors and desktops create next to the edited file. */
final class EditorFiles {

  private static final Pattern NAMES =
      Pattern.compile(
          String.join(
              "|",
              // Vim and nano: swap files, backups, and a test for write access
              "\\..*\\.sw[a-z]",
              ".*~",
              "4913",
              // Emacs: auto-save files and locks
              "#.*#",
              "\\.#.*",
              // Kate, gedit, JetBrains, LibreOffice
              "\\..*\\.kate-swp",
              "\\.goutputstream-.*",
              ".*___jb_(tmp|old)___",
              "\\.~lock\\..*#",
              // Desktops
              "\\.DS_Store",
              "Thumbs\\.db",
              "desktop\\.ini"));

  private EditorFiles() {}

  static boolean matches(String name) {
    return NAMES.matcher(name).matches();
  }
}
