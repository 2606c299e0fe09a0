package dev.recap;

import dev.recap.config.Settings;
import dev.recap.jbake.Extensions;
import dev.recap.model.Document;
import dev.recap.model.Problems;
import dev.recap.model.SourcePath;
import dev.recap.parallel.Workers;
import dev.recap.plan.DeadLinks;
import dev.recap.plan.Links;
import dev.recap.plan.Plan;
import dev.recap.plan.Planner;
import dev.recap.read.BrokenFile;
import dev.recap.read.Content;
import dev.recap.read.ContentReader;
import dev.recap.read.ReadingProgress;
import dev.recap.site.Audience;
import dev.recap.site.Site;
import dev.recap.store.DocumentMemory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a bake and a check have in common: reading a project, and the plan of its site. */
record Preparation(
    Settings settings,
    Audience audience,
    Progress progress,
    Workers workers,
    Problems problems,
    Stopwatch stopwatch) {

  /** A site with the plan of its files. */
  record Planned(Site site, Plan plan, Links links) {}

  /**
   * Reads the project.
   *
   * @param memory knows what the files were when they were last read
   */
  Content read(Extensions extensions, Optional<DocumentMemory> memory) throws IOException {
    progress.stage("reading", 0);
    return ContentReader.read(settings, extensions.markup(), memory, workers, problems, reading());
  }

  private ReadingProgress reading() {
    return new ReadingProgress() {
      @Override
      public void begins(int files) {
        progress.stage("reading", files);
      }

      @Override
      public void fileRead(SourcePath file, long nanos) {
        progress.step();
        stopwatch.read(file.value(), nanos);
      }
    };
  }

  /** Plans the site of what was read, and looks at the links of its texts. */
  Planned plan(Content content) {
    Site site =
        new Site(
            content.documents(),
            content.broken().stream().map(BrokenFile::source).toList(),
            content.files(),
            content.data(),
            audience,
            settings.addresses().permalinks().containsKey("tag"),
            problems);
    Plan plan = Planner.plan(site, content.assets(), settings, problems);
    Links links = new Links(plan, settings);
    List<Document> checked = new ArrayList<>(site.documents());
    checked.removeIf(document -> !plan.has(document));
    content.broken().forEach(file -> file.document().ifPresent(checked::add));
    workers.forEach(checked, new DeadLinks(site, links, problems)::check);
    return new Planned(site, plan, links);
  }
}
