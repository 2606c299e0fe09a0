package dev.recap;

import dev.recap.config.Settings;
import dev.recap.jbake.Extensions;
import dev.recap.model.Document;
import dev.recap.model.Problems;
import dev.recap.model.SourcePath;
import dev.recap.parallel.Workers;
import dev.recap.plan.Plan;
import dev.recap.read.BrokenFile;
import dev.recap.read.Content;
import dev.recap.read.ContentReader;
import dev.recap.read.ReadingProgress;
import dev.recap.read.SourceFiles;
import dev.recap.site.Audience;
import dev.recap.site.Site;
import java.util.ArrayList;
import java.util.List;

/** What a bake and a check have in common: reading a project, and the site that it makes. */
record Preparation(
    Settings settings,
    Audience audience,
    Progress progress,
    Workers workers,
    Problems problems,
    Stopwatch stopwatch) {

  Content read(SourceFiles files, Extensions extensions, Memory memory) {
    return ContentReader.read(
        settings, files, extensions.markup(), memory.documents(), workers, problems, reading());
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

  Site site(Content content) {
    return new Site(
        content.documents(),
        content.broken().stream().map(BrokenFile::source).toList(),
        content.files(),
        content.data(),
        audience,
        settings.addresses().permalinks().containsKey("tag"),
        problems);
  }

  /** The documents whose links are looked at: also those that have errors elsewhere. */
  static List<Document> linking(Content content, Site site, Plan plan) {
    List<Document> linking = new ArrayList<>(site.documents());
    linking.removeIf(document -> !plan.has(document));
    content.broken().forEach(file -> file.document().ifPresent(linking::add));
    return linking;
  }
}
