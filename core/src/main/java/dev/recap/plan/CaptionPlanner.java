package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Subtitles that browsers can read, for the transcripts that aren't. */
final class CaptionPlanner implements PagePlanner {

  /** After the files that are copied: what an author put there already isn't made. */
  @Override
  public void plan(Planning planning) {
    List<Document> subtitled =
        planning.site().documents().stream().filter(Recording::needsCaptions).toList();
    if (subtitled.isEmpty()) {
      return;
    }
    Set<OutputPath> taken = new HashSet<>();
    planning.outputs.forEach(output -> taken.add(output.path()));
    Links links = new Links(new Plan(planning.outputs, planning), planning.settings());
    for (Document document : subtitled) {
      Recording recording = Recording.of(document, links);
      Optional<OutputPath> captions = recording.captions();
      if (captions.filter(taken::add).isPresent()) {
        recording
            .transcript()
            .ifPresent(
                copy -> planning.outputs.add(new Output.Captions(captions.get(), copy.file())));
      }
    }
  }
}
