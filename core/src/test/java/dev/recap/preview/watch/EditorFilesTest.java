package dev.recap.preview.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorFilesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".day-1.md.swp",
        ".day-1.md.swx",
        "day-1.md~",
        "4913",
        "#day-1.md#",
        ".#day-1.md",
        ".day-1.md.kate-swp",
        ".goutputstream-X1Y2Z3",
        "day-1.md___jb_tmp___",
        "day-1.md___jb_old___",
        ".~lock.talks.csv#",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini"
      })
  void whatEditorsLeaveIsNoSource(String name) {
    assertThat(EditorFiles.matches(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"day-1.md", "c#.md", "4913.md", ".htaccess", "swp", "~notes.md", "thumbs.dbx"})
  void whatAuthorsWriteIsOne(String name) {
    assertThat(EditorFiles.matches(name)).isFalse();
  }
}
