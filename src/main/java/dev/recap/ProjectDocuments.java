package dev.recap;

import dev.recap.config.Settings;
import dev.recap.jbake.Extensions;
import dev.recap.model.Document;
import dev.recap.model.Problems;
import dev.recap.model.SourcePath;
import dev.recap.parallel.Workers;
import dev.recap.read.Content;
import dev.recap.read.ContentReader;
import dev.recap.read.ReadingProgress;
import dev.recap.store.DamagedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The documents of a project for one who asks what they are, not what is wrong with them. */
final class ProjectDocuments {

  private static final ReadingProgress UNSEEN =
      new ReadingProgress() {
        @Override
        public void begins(int files) {}

        @Override
        public void fileRead(SourcePath file, long nanos) {}
      };

  private final Settings settings;

  ProjectDocuments(Settings settings) {
    this.settings = settings;
  }

  /** Their headers; bodies can't be read any more. */
  List<Document> read() throws IOException {
    Path recapFolder = settings.folders().project().resolve(".recap");
    if (Files.isDirectory(recapFolder)) {
      try {
        return read(Memory.open(recapFolder, settings, false, Progress.NONE));
      } catch (DamagedStore e) {
        // The next bake mends it.
      }
    }
    return read(Memory.none());
  }

  private List<Document> read(Memory opened) throws IOException {
    Problems ignored = new Problems();
    try (Memory memory = opened;
        Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
        Extensions extensions = Extensions.of(settings, ignored);
        Content content =
            ContentReader.read(
                settings, extensions.markup(), memory.documents(), workers, ignored, UNSEEN)) {
      return content.documents();
    }
  }
}
