package dev.recap.links;

import dev.recap.model.Document;
import dev.recap.model.Reference;
import dev.recap.model.SourcePath;
import dev.recap.model.Talk;
import dev.recap.plan.Links;
import dev.recap.plan.Output;
import dev.recap.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the listed documents that link to a talk, when first asked. Thread-safe. */
public final class Mentions {

  private final Site site;
  private final Links links;
  private @Nullable Map<SourcePath, List<Document>> byTalk;

  public Mentions(Site site, Links links) {
    this.site = site;
    this.links = links;
  }

  /** Newest first. */
  public synchronized List<Document> documentsMentioning(Document talk) {
    if (byTalk == null) {
      byTalk = read();
    }
    return List.copyOf(byTalk.getOrDefault(talk.source(), List.of()));
  }

  private Map<SourcePath, List<Document>> read() {
    Map<SourcePath, List<Document>> found = new HashMap<>();
    for (Document document : site.published()) {
      for (Document talk : talks(document)) {
        found.computeIfAbsent(talk.source(), source -> new ArrayList<>()).add(document);
      }
    }
    return found;
  }

  private Set<Document> talks(Document document) {
    Set<Document> talks = new LinkedHashSet<>();
    for (Reference reference : document.body().references()) {
      if (reference.kind() == Reference.Kind.LINK) {
        links
            .resolve(document, reference)
            .found()
            .flatMap(Output::document)
            .filter(linked -> linked.as(Talk.class).isPresent())
            .ifPresent(talks::add);
      }
    }
    talks.remove(document);
    return talks;
  }
}
