package dev.recap.preview.watch;

import java.util.regex.Pattern;

/** The files that editors and desktops put beside the one that is edited. */
final class EditorFiles {

  private static final Pattern NAMES =
      Pattern.compile(
          String.join(
              "|",
              // Vim and nano: swap files, backups, and a try whether the folder can be written to
              "\\..*\\.sw[a-z]",
              ".*~",
              "4913",
              // Emacs: what is not saved yet, and who edits it
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

  static boolean isOne(String name) {
    return NAMES.matcher(name).matches();
  }
}
