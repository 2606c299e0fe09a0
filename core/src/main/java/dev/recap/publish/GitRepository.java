package dev.recap.publish;

import dev.recap.problem.DidYouMean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The repository that Recap keeps for one branch: commits and what they need, no files. It uses the
 * configuration of the project's repository, if there is one, so that remotes, credentials and
 * addresses are the same.
 */
final class GitRepository {

  /** The commit of the branch. */
  static final String BASE = "refs/recap/base";

  private static final int SHA_256_LENGTH = 64;
  private static final String HINT = "git ls-remote %s has to work in this terminal";

  /** The variables of a git that called this process, for example because of a hook. */
  private static final Set<String> OF_A_HOOK =
      Set.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_PREFIX",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_COMMON_DIR",
          "GIT_NAMESPACE");

  private final String remote;
  private final String branch;
  private final Path project;
  private final Path folder;
  private final Tool plain;
  private Tool git;
  private boolean sha256;

  private GitRepository(String remote, String branch, Path project, Path folder) {
    this.remote = remote;
    this.branch = branch;
    this.project = project;
    this.folder = folder;
    this.plain = Tool.of("git", project).without(OF_A_HOOK);
    this.git = plain;
  }

  /**
   * Returns the repository for a branch.
   *
   * @param location {@code REMOTE/BRANCH}, or {@code URL#BRANCH}
   */
  static GitRepository of(String location, Path project, Workspace workspace) {
    int hash = location.indexOf('#');
    int end = hash >= 0 ? hash : location.indexOf('/');
    return new GitRepository(
        location.substring(0, end),
        location.substring(end + 1),
        project,
        workspace.resolve(hash >= 0 ? "url.git" : "remote.git"));
  }

  /** Returns the branch as messages name it. */
  String branch() {
    return remote + "/" + branch;
  }

  Tool git() {
    return git;
  }

  boolean usesSha256() {
    return sha256;
  }

  private boolean isNamed() {
    return String.valueOf(folder.getFileName()).startsWith("remote");
  }

  private String hint() {
    return HINT.formatted(remote);
  }

  /** Gets the newest commit of the branch and returns it; an empty text if there is no branch. */
  String fetch() throws IOException {
    open();
    String tip = tip();
    sha256 = tip.isEmpty() ? usesSha256(plain) : tip.length() == SHA_256_LENGTH;
    make();
    if (tip.isEmpty() || tip.equals(git.run("rev-parse", "-q", "--verify", BASE).text())) {
      return tip;
    }
    List<String> arguments =
        new ArrayList<>(List.of("fetch", "--quiet", "--depth=1", "--no-tags", "--refmap="));
    if (isNamed()) {
      // The contents of the files are not needed, only their ids.
      arguments.add("--filter=blob:none");
    }
    arguments.addAll(List.of(remote, "+refs/heads/" + branch + ":" + BASE));
    git.run(arguments, new byte[0]).orThrow(hint());
    return git.run("rev-parse", BASE).orThrow("").text();
  }

  private static boolean usesSha256(Tool git) throws IOException {
    return git.run("rev-parse", "--show-object-format").text().equals("sha256");
  }

  /** Finds the project's repository and gives its configuration to Recap's. */
  private void open() throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("GIT_DIR", folder.toString());
    List<String> configuration = new ArrayList<>();
    Tool.Result top = plain.run("rev-parse", "--show-toplevel");
    Path here = project;
    if (top.exit() == 0) {
      // Addresses in the configuration are relative to this folder.
      here = Path.of(top.text());
      String common = plain.run("rev-parse", "--git-common-dir").orThrow("").text();
      configuration.add("include.path");
      configuration.add(project.resolve(common).resolve("config").normalize().toString());
    } else if (isNamed()) {
      throw new PublishException(
          "%s is not in a git repository, so it has no remote \"%s\"".formatted(project, remote),
          "make one with git init, or write the target as git:ADDRESS#BRANCH");
    }
    configuration.addAll(List.of("core.bare", "true", "core.hooksPath", "/dev/null"));
    for (int i = 0; i < configuration.size(); i += 2) {
      environment.put("GIT_CONFIG_KEY_" + i / 2, configuration.get(i));
      environment.put("GIT_CONFIG_VALUE_" + i / 2, configuration.get(i + 1));
    }
    environment.put("GIT_CONFIG_COUNT", Integer.toString(configuration.size() / 2));
    if (isNamed()) {
      checkRemote();
    }
    git = plain.in(here).with(environment);
  }

  private void checkRemote() throws IOException {
    List<String> remotes = plain.run("remote").orThrow("").text().lines().toList();
    if (!remotes.contains(remote)) {
      throw new PublishException(
          "there is no git remote \"" + remote + "\"",
          DidYouMean.of(remote, remotes)
              .map(near -> "did you mean " + near + "?")
              .orElse("git remote add %s ADDRESS adds it".formatted(remote)));
    }
  }

  private String tip() throws IOException {
    // Recap's repository may not exist yet, so this one runs in the project's.
    Tool.Result refs =
        plain.in(git.folder()).run("ls-remote", remote, "refs/heads/" + branch).orThrow(hint());
    String line = refs.text();
    return line.isEmpty() ? "" : line.split("\\s", 2)[0];
  }

  private void make() throws IOException {
    if (Files.exists(folder) && usesSha256(git) != sha256) {
      throw new PublishException(
          "the repository in %s has ids of another length than %s".formatted(folder, branch()),
          "remove that folder");
    }
    if (!Files.exists(folder.resolve("HEAD"))) {
      git.run("init", "--quiet", "--bare", "--object-format=" + (sha256 ? "sha256" : "sha1"))
          .orThrow("");
    }
    removeLocks();
  }

  /** Removes the locks of a git that was killed: no other one works here now. */
  private void removeLocks() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".lock")).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Returns a git that makes commits, in the name of nobody if the author has not said a name. */
  Tool author(Instant now) throws IOException {
    String date = now.getEpochSecond() + " +0000";
    Map<String, String> environment = new HashMap<>();
    environment.put("GIT_AUTHOR_DATE", date);
    environment.put("GIT_COMMITTER_DATE", date);
    if (git.run("var", "GIT_COMMITTER_IDENT").exit() != 0) {
      for (String role : List.of("AUTHOR", "COMMITTER")) {
        environment.put("GIT_" + role + "_NAME", "Recap");
        environment.put("GIT_" + role + "_EMAIL", "recap@localhost");
      }
    }
    return git.with(environment);
  }

  /**
   * Pushes a commit if the branch is still where it was.
   *
   * @param base the commit of the branch that this one is made from
   */
  void push(String commit, String base, boolean squash) throws IOException {
    String ref = "refs/heads/" + branch;
    List<String> arguments =
        new ArrayList<>(List.of("push", "--porcelain", "--recurse-submodules=no"));
    if (squash) {
      arguments.add("--force-with-lease=" + ref + ":" + base);
    }
    arguments.addAll(List.of(remote, commit + ":" + ref));
    Tool.Result result = git.run(arguments, new byte[0]);
    if (result
        .text()
        .lines()
        .anyMatch(line -> line.startsWith("!") && line.contains("[rejected]"))) {
      throw new PublishException(
          "%s has changed since this publish began".formatted(branch()),
          "run it again, so that it is compared with the new files");
    }
    result.orThrow("the remote has to allow the push: " + hint());
    // Failures do not matter: the next publish tries again.
    git.run("-c", "gc.autoDetach=false", "gc", "--auto", "--quiet");
  }
}
