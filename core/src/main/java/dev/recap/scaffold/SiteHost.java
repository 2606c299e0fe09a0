package dev.recap.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** A host whose workflow and configuration {@code recap init} writes. */
public enum SiteHost {
  GITHUB(false),
  GITLAB(false),
  NETLIFY(true),
  CLOUDFLARE(true),
  /** No host: only the blog. */
  NONE(false);

  private final boolean readsHeaders;

  SiteHost(boolean readsHeaders) {
    this.readsHeaders = readsHeaders;
  }

  public static Optional<SiteHost> of(String word) {
    return Arrays.stream(values()).filter(host -> host.word().equals(word)).findFirst();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes the files of the host that a project does not have.
   *
   * @param assets the project's folder of assets
   * @param domain the site's own domain; GitHub reads it from a file of a branch
   * @return the written files and those that are kept, as paths from the project
   */
  public Written writeTo(Path project, Path assets, Optional<String> domain) throws IOException {
    Written written = new Written(new TreeSet<>(), new TreeSet<>());
    if (this == NONE) {
      return written;
    }
    written.add(Scaffold.host(word()), project, project);
    written.add(Scaffold.blog().only(Wrapper.FILES), project, project);
    if (readsHeaders) {
      written.add(Scaffold.host("headers"), assets, project);
    }
    if (this == GITHUB && domain.isPresent()) {
      Path file = assets.resolve("CNAME");
      boolean exists = Files.exists(file);
      if (!exists) {
        Files.createDirectories(assets);
        Files.writeString(file, domain.get() + "\n", StandardCharsets.UTF_8);
      }
      (exists ? written.kept() : written.made()).add(shown(project, file));
    }
    return written;
  }

  private static String shown(Path project, Path file) {
    Path from = project.toAbsolutePath().normalize();
    return from.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  /**
   * The files of a host.
   *
   * @param made the new ones
   * @param kept those that existed
   */
  public record Written(TreeSet<String> made, TreeSet<String> kept) {

    private void add(Scaffold scaffold, Path folder, Path project) throws IOException {
      List<String> existing = scaffold.copyTo(folder);
      for (String file : scaffold.files()) {
        (existing.contains(file) ? kept : made).add(shown(project, folder.resolve(file)));
      }
    }
  }
}
