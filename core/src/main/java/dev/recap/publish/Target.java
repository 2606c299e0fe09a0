package dev.recap.publish;

import dev.recap.build.FinishedSite;
import dev.recap.config.Folders;
import dev.recap.config.PublishTarget;
import dev.recap.model.Progress;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** A place that a site is published to. */
public interface Target {

  /**
   * Returns a target of a site's project.
   *
   * @param takeOver true if a publish of another machine that did not end is continued
   * @param now the time of the publish
   */
  static Target of(
      PublishTarget target, FinishedSite site, Workspace workspace, boolean takeOver, Instant now)
      throws PublishException {
    SiteFiles files = SiteFiles.of(site);
    Path project = site.settings().folders().project();
    if (target.kind() == PublishTarget.Kind.GIT) {
      return new GitTarget(target, site.settings(), files, workspace, now);
    }
    String token = UUID.randomUUID().toString();
    RemoteFolder folder =
        switch (target.kind()) {
          case DIR -> new DirFolder(dir(target, site.settings().folders()), token);
          case RSYNC ->
              new RsyncFolder(Tool.of("rsync", project), target.location(), files, workspace);
          case RCLONE ->
              new RcloneFolder(Tool.of("rclone", project), target.location(), files, workspace);
          case GIT -> throw new IllegalStateException("a branch is no folder");
        };
    return new FolderTarget(folder, workspace, files, token, takeOver, now);
  }

  private static Path dir(PublishTarget target, Folders folders) throws PublishException {
    try {
      Path root = folders.project().resolve(target.location()).normalize();
      boolean overlaps =
          root.startsWith(folders.output())
              || folders.output().startsWith(root)
              || folders.sources().stream()
                  .anyMatch(source -> source.startsWith(root) || root.startsWith(source));
      if (overlaps) {
        throw new PublishException(
            "%s contains, or is in, a folder of the project".formatted(target),
            "publish to a folder of its own");
      }
      return root;
    } catch (InvalidPathException e) {
      throw new PublishException(target + " is no folder: " + e.getReason(), "correct the target");
    }
  }

  /** Compares the site with what was published and plans what is different. */
  PublishPlan plan() throws IOException;

  /**
   * Does what was planned, step by step; nothing after an operation that fails.
   *
   * @param done gets each operation after it was done
   */
  void run(PublishPlan plan, Progress progress, Consumer<Operation> done) throws IOException;
}
