package dev.recap.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RsyncFolderTest extends FolderContract {

  @BeforeEach
  void needsRsync() {
    Programs.need("rsync");
  }

  @Override
  RemoteFolder open(SiteFiles files, Workspace workspace, String token) {
    return new RsyncFolder(Tool.of("rsync", folder), remote().toString(), files, workspace);
  }

  @Test
  void unfinishedFilesOfAKilledRsyncAreDeleted() throws IOException {
    publish(0);
    publishKilled(1, 0);
    // rsync writes here without a dot before the name.
    putForeign(PublishMark.FOLDER + "/index.html.PYvWLs", "");
    putForeign(PublishMark.FOLDER + "/.nojekyll.6yLs0b", "");

    publish(2);

    assertThat(remote().resolve(PublishMark.FOLDER)).doesNotExist();
    assertPublished(SampleSite.version(2));
  }
}
