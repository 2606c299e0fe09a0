package dev.recap.publish;

import dev.recap.config.PublishTarget;
import dev.recap.config.Settings;
import dev.recap.model.OutputPath;
import dev.recap.model.Progress;
import dev.recap.publish.Operation.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Publishes to a branch: one commit, which the author's git pushes.
 *
 * <p>The commit is made in a repository of Recap's own, with the configuration of the project's, so
 * that neither the author's files nor the index nor the branches change. The branch itself says
 * what it contains; the record only says which of that is Recap's.
 */
final class GitTarget implements Target {

  private static final String PLAIN_FILE = "100644";
  private static final String NEXT = "refs/recap/next";
  private static final OutputPath RECORD = new OutputPath(PublishRecord.FILE);
  private static final OutputPath NO_JEKYLL = new OutputPath(".nojekyll");
  private static final OutputPath DOMAIN = new OutputPath("CNAME");

  private final Settings settings;
  private final SiteFiles site;
  private final Workspace workspace;
  private final GitRepository repository;
  private final boolean squash;
  private final Instant now;

  /** The commit of the branch; empty if there is no branch. */
  private String base = "";

  GitTarget(
      PublishTarget target, Settings settings, SiteFiles site, Workspace workspace, Instant now)
      throws PublishException {
    this.settings = settings;
    this.site = site;
    this.workspace = workspace;
    this.squash = target.squash();
    this.now = now;
    this.repository = GitRepository.of(target.location(), settings.folders().project(), workspace);
  }

  @Override
  public PublishPlan plan() throws IOException {
    base = repository.fetch();
    Map<OutputPath, String> branch = base.isEmpty() ? Map.of() : files();
    ContentDigest digest =
        repository.usesSha256() ? ContentDigest.GIT_SHA_256 : ContentDigest.GIT_SHA_1;
    Map<OutputPath, String> ours = new TreeMap<>();
    if (branch.containsKey(RECORD)) {
      byte[] record =
          repository.git().run("cat-file", "blob", base + ":" + RECORD).orThrow("").out();
      PublishRecord.parse(record)
          .digests()
          .keySet()
          .forEach(
              path -> Optional.ofNullable(branch.get(path)).ifPresent(id -> ours.put(path, id)));
    }
    List<SiteFile> files = new ArrayList<>(site.digested(digest));
    addIfMissing(NO_JEKYLL, new byte[0], branch, ours, digest, files);
    Optional<String> domain = settings.ownDomain();
    if (domain.isPresent()) {
      byte[] line = (domain.get() + "\n").getBytes(StandardCharsets.UTF_8);
      addIfMissing(DOMAIN, line, branch, ours, digest, files);
    }
    PublishPlan plan =
        PublishPlan.of(files, new PublishRecord(ours), Set.of(), site.home(), GitTarget::record);
    return plan.isEmpty() ? plan : plan.followedBy(Operation.of(Kind.PUSH, repository.branch()));
  }

  private static byte[] record(Collection<SiteFile> files) {
    return PublishRecord.pathsOnly(files.stream().map(SiteFile::path).sorted().toList());
  }

  /** Returns the blobs of the branch; an empty id for what is not a plain file. */
  private Map<OutputPath, String> files() throws IOException {
    Map<OutputPath, String> files = new HashMap<>();
    String all =
        repository.git().run("ls-tree", "-r", "-z", "--full-tree", base).orThrow("").rawText();
    for (String line : all.split("\0")) {
      int tab = line.indexOf('\t');
      String[] parts = line.substring(0, Math.max(tab, 0)).split(" ");
      if (parts.length == 3) {
        try {
          files.put(
              new OutputPath(line.substring(tab + 1)), parts[0].equals(PLAIN_FILE) ? parts[2] : "");
        } catch (IllegalArgumentException foreign) {
          // Recap writes no such path.
        }
      }
    }
    return files;
  }

  /**
   * Adds a file that hosts need, unless the site has it or another author wrote it to the branch.
   */
  private void addIfMissing(
      OutputPath path,
      byte[] content,
      Map<OutputPath, String> branch,
      Map<OutputPath, String> ours,
      ContentDigest digest,
      List<SiteFile> files)
      throws IOException {
    boolean foreign = branch.containsKey(path) && !ours.containsKey(path);
    if (!foreign && !site.files().containsKey(path)) {
      Path file = Files.write(workspace.resolve(path.fileName()), content);
      files.add(new SiteFile(path, file, content.length, digest.of(content)));
    }
  }

  @Override
  public void run(PublishPlan plan, Progress progress, Consumer<Operation> done)
      throws IOException {
    if (plan.isEmpty()) {
      return;
    }
    progress.stage("committing files", plan.operations().size());
    String commit = commit(plan, importTree(plan, progress));
    progress.stage("pushing " + repository.branch(), 0);
    repository.push(commit, base, squash);
    repository.git().run("update-ref", GitRepository.BASE, commit).orThrow("");
    plan.operations().forEach(done);
  }

  private String importTree(PublishPlan plan, Progress progress) throws IOException {
    repository
        .git()
        .run(
            List.of("fast-import", "--quiet", "--force", "--done"),
            out -> {
              print(out, "reset " + NEXT + "\n\ncommit " + NEXT + "\n");
              print(out, "committer Recap <recap@localhost> 0 +0000\ndata 0\n");
              if (!base.isEmpty()) {
                print(out, "from " + base + "\n");
              }
              for (Operation operation : plan.operations()) {
                write(operation, plan, out);
                progress.step();
              }
              print(out, "done\n");
            },
            line -> {})
        .orThrow("");
    return repository.git().run("rev-parse", NEXT + "^{tree}").orThrow("").text();
  }

  private static void write(Operation operation, PublishPlan plan, OutputStream out)
      throws IOException {
    switch (operation.kind()) {
      case ADD, REPLACE -> {
        SiteFile file = operation.file().orElseThrow();
        print(out, "M 100644 inline " + quoted(operation.name()) + "\n");
        print(out, "data " + file.size() + "\n");
        Files.copy(file.file(), out);
        print(out, "\n");
      }
      case DELETE -> print(out, "D " + quoted(operation.name()) + "\n");
      case RECORD -> {
        print(out, "M 100644 inline " + PublishRecord.FILE + "\n");
        print(out, "data " + plan.record().length + "\n");
        out.write(plan.record());
        print(out, "\n");
      }
      case LOCK, PUSH, UNLOCK -> {}
    }
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String path) {
    return "\"" + path.replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r") + "\"";
  }

  private String commit(PublishPlan plan, String tree) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("commit-tree", tree, "-F", "-"));
    if (!squash && !base.isEmpty()) {
      arguments.addAll(List.of("-p", base));
    }
    if (repository
        .git()
        .run("config", "--type=bool", "--get", "commit.gpgsign")
        .text()
        .equals("true")) {
      arguments.add("-S");
    }
    String message =
        "Publish the site\n\n%d added, %d replaced, %d deleted\n"
            .formatted(plan.count(Kind.ADD), plan.count(Kind.REPLACE), plan.count(Kind.DELETE));
    return repository
        .author(now)
        .run(arguments, message.getBytes(StandardCharsets.UTF_8))
        .orThrow("")
        .text();
  }
}
