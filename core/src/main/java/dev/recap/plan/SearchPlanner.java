package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.model.StaticFile;
import dev.recap.search.Layout;
import dev.recap.site.Site;
import dev.recap.talks.transcript.TranscriptFile;
import dev.recap.talks.transcript.TranscriptKeys;
import java.util.List;
import java.util.Optional;

/** Plans the files of the search index, which has the listed documents with a page. */
public final class SearchPlanner implements PagePlanner {

  private static final String KEY = "search";

  /** The length of a passage of a transcript in a file with times, and in one without. */
  private static final long BYTES_WITH_TIMES = 850;

  private static final long BYTES_OF_TEXT = 500;

  @Override
  public void plan(Planning planning) {
    Optional<OutputPath> page = Optional.ofNullable(planning.singles.get(KEY));
    if (page.isEmpty()) {
      return;
    }
    List<Document> documents =
        documents(planning.site()).stream()
            .filter(document -> planning.documents.containsKey(document.source()))
            .toList();
    Layout layout = Layout.of(documents.size(), passages(planning, documents));
    planning.search = Optional.of(layout);
    String folder = folder(page.get());
    for (String name : layout.files()) {
      planning.outputs.add(
          new Output.SearchFile(
              new OutputPath(folder + name), name, 0, planning.key("search.index")));
    }
  }

  /** Returns the documents that can be found; a header with {@code search: false} hides one. */
  public static List<Document> documents(Site site) {
    return site.published().stream()
        .filter(document -> !Boolean.FALSE.equals(document.front().recapKey(KEY)))
        .toList();
  }

  /** Returns the folder of the index for its page: {@code search/} for search/index.html. */
  public static String folder(OutputPath page) {
    String path = page.withoutIndex();
    return path.equals(page.value()) ? page.folder() + BaseName.of(page.fileName()) + "/" : path;
  }

  private static int passages(Planning planning, List<Document> documents) {
    List<Document> transcribed =
        documents.stream()
            .filter(document -> TranscriptKeys.of(document).file().isPresent())
            .toList();
    if (transcribed.isEmpty()) {
      return 0;
    }
    Links links = new Links(new Plan(planning.outputs, planning), planning.settings());
    long passages = 0;
    for (Document document : transcribed) {
      passages +=
          Recording.of(document, links).transcript().map(copy -> passages(copy.file())).orElse(0L);
    }
    return (int) Math.min(Integer.MAX_VALUE, passages);
  }

  private static long passages(StaticFile file) {
    String name = file.source().value();
    boolean timed = TranscriptFile.isWebVtt(name) || TranscriptFile.isSubRip(name);
    return 1 + file.state().size() / (timed ? BYTES_WITH_TIMES : BYTES_OF_TEXT);
  }
}
