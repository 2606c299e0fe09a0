package dev.recap.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recap.model.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirFolderTest extends FolderContract {

  @Override
  RemoteFolder open(SiteFiles files, Workspace workspace, String token) {
    return new DirFolder(remote(), token);
  }

  @Override
  int kills() {
    return Integer.getInteger("recap.kills", 40);
  }

  @Test
  void aFolderIsMadeOnlyInsideOneThatExists() {
    Path missing = folder.resolve("srv");

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> new DirFolder(missing.resolve("www"), "t").read())
        .withMessage("there is no folder " + missing);
  }

  @Test
  void aLinkToAnotherDiskStays() throws IOException {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    Path www = Files.createDirectories(remote());
    Files.createSymbolicLink(www.resolve("img"), disk);
    DirFolder target = new DirFolder(www, "t");
    Path file = Files.writeString(folder.resolve("a"), "a");
    OutputPath path = new OutputPath("img/a.png");

    target.put(List.of(new SiteFile(path, file, 1, "")), FileRank.MEDIA);
    assertThat(disk.resolve("a.png")).hasContent("a");
    target.delete(List.of(path), Set.of());

    assertThat(disk).isEmptyDirectory();
    assertThat(www.resolve("img")).isSymbolicLink();
  }
}
