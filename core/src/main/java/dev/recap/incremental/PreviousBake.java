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
import java.util.Map;
import java.util.Optional;

/**
 * What the last bake found out about links, which stays true of a document whose file is the same
 * while nothing of the site moves.
 */
public final class PreviousBake {

  private final BuildRecord last;
  private final Map<SourcePath, Digests> digests;
  private final Instant readAt;
  private final long addresses;
  private final boolean sameAddresses;
  private final boolean sameFiles;

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
    this.sameFiles = sameAddresses && digests.keySet().stream().allMatch(this::isSameFile);
  }

  /** Of a sum the order is of no matter: a post that gets another date moves no address. */
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

  /** What is where. */
  private long address(Output output) {
    Fingerprint address = new Fingerprint().add(output.path().value()).add(output.origin().name());
    output.asCopy().ifPresent(copy -> address.add(state(copy.file())));
    output
        .asPage()
        .filter(page -> page.kind().slice().isPresent())
        .flatMap(page -> page.kind().term())
        .ifPresent(term -> address.add(term.slug()));
    return address.value();
  }

  /** Tells a file that is copied from what it was. */
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
    Digests now = digests.get(source);
    return now != null && last.inputs().get(Dependency.file(source).key()) == now.file();
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

  /** What {@link Dependency#body} was, if that can't have changed. */
  Optional<Long> body(Document document) {
    return sameAddresses && isSameFile(document.source())
        ? Optional.of(last.inputs().get(Dependency.body(document).key()))
        : Optional.empty();
  }

  /** What was found, if nothing else can be found now. */
  public Optional<LinkFindings> links(Document document) {
    LinkFindings found = last.links().getOrDefault(document.source(), LinkFindings.NONE);
    return sameFiles || (sameAddresses && !found.anchored() && isSameFile(document.source()))
        ? Optional.of(found)
        : Optional.empty();
  }
}
