package dev.recap.publish;

import org.junit.jupiter.api.BeforeEach;

class RsyncFolderTest extends FolderContract {

  @BeforeEach
  void needsRsync() {
    Programs.need("rsync");
  }

  @Override
  RemoteFolder open(SiteFiles files, Workspace workspace, String token) {
    return new RsyncFolder(Tool.of("rsync", folder), remote().toString(), files, workspace);
  }
}
