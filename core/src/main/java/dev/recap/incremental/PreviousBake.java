package dev.recap.incremental;

import dev.recap.cache.BuildLog.BuildRecord;
import dev.recap.model.Digests;
import dev.recap.model.Document;
import dev.recap.model.Fingerprint;
import dev.recap.model.LinkFindings;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.site.Site;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The last bake, compared with the present site. The link findings of a document are reused if its
 * file and all output paths are unchanged.
 */
public final class PreviousBake {

  private final BuildRecord last;
  private final Map<SourcePath, Digests> digests;
  private final Instant readAt;
  private final long addresses;
  private final boolean sameAddresses;
  private final Set<SourcePath> changedFiles;

  /**
   * Compares a site with the one of the last bake.
   *
   * @param readAt when reading the site began
   */
  public PreviousBake(
      BuildRecord last, Site site, Plan plan, Map<SourcePath, Digests> digests, Instant readAt) {
    this.last = last;
    this.digests = digests;
    this.readAt = readAt;
    this.addresses = addresses(site, plan);
    this.sameAddresses = last.inputs().get(Dependency.addresses().key()) == addresses;
    this.changedFiles = new HashSet<>();
    digests.forEach(
        (source, now) -> {
          if (last.inputs().get(Dependency.file(source).key()) != now.file()) {
            changedFiles.add(source);
          }
        });
  }

  /**
   * Returns the fingerprint of all paths. It is a sum, so that a post with a new date changes
   * nothing.
   */
  private long addresses(Site site, Plan plan) {
    long addresses = 0;
    for (Output output : plan.outputs()) {
      addresses += address(output);
    }
    for (SourcePath source : digests.keySet()) {
      String visibility = site.visibility(source).map(Enum::name).orElse("");
      addresses += new Fingerprint().add(source.value()).add(visibility).value();
    }
    return addresses;
  }

  /** Returns the fingerprint of a path and its source. */
  private long address(Output output) {
    Fingerprint address = new Fingerprint().add(output.path().value()).add(output.origin().name());
    output.asCopy().ifPresent(copy -> address.add(state(copy.file())));
    output.asScaled().ifPresent(scaled -> scaled.picture().addTo(address));
    output
        .asPage()
        .filter(page -> page.kind().slice().isPresent())
        .flatMap(page -> page.kind().term())
        .ifPresent(term -> address.add(term.slug()));
    return address.value();
  }

  /** Returns the fingerprint of a copied file. */
  long state(StaticFile file) {
    Fingerprint fingerprint =
        new Fingerprint().add(file.state().size()).add(file.state().modified());
    // An image may get another size in pixels and nothing else: the next bake has to look again.
    return fingerprint.add(isStable(file) ? 0 : readAt.toEpochMilli()).value();
  }

  boolean isStable(StaticFile file) {
    return file.isStableSince(readAt);
  }

  private boolean isSameFile(SourcePath source) {
    return digests.containsKey(source) && !changedFiles.contains(source);
  }

  long addresses() {
    return addresses;
  }

  BuildRecord last() {
    return last;
  }

  Map<SourcePath, Digests> digests() {
    return digests;
  }

  /** Returns the last fingerprint of {@link Dependency#body} if it cannot have changed. */
  Optional<Long> body(Document document) {
    return sameAddresses && isSameFile(document.source())
        ? Optional.of(last.inputs().get(Dependency.body(document).key()))
        : Optional.empty();
  }

  /** Returns the last link findings of a document if they cannot have changed. */
  public Optional<LinkFindings> links(Document document) {
    LinkFindings found = last.links().getOrDefault(document.source(), LinkFindings.NONE);
    boolean same = changedFiles.isEmpty() || (!found.anchored() && isSameFile(document.source()));
    return sameAddresses && same ? Optional.of(found) : Optional.empty();
  }
}
