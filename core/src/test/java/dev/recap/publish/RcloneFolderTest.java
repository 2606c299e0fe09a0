package dev.recap.publish;

import org.junit.jupiter.api.BeforeEach;

class RcloneFolderTest extends FolderContract {

  @BeforeEach
  void needsRclone() {
    Programs.need("rclone");
  }

  @Override
  RemoteFolder open(SiteFiles files, Workspace workspace, String token) {
    return new RcloneFolder(Tool.of("rclone", folder), ":local:" + remote(), files, workspace);
  }
}
