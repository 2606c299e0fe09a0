package dev.recap.incremental;

import dev.recap.model.OutputPath;
import dev.recap.model.StaticFile;
import dev.recap.plan.Occasion;
import dev.recap.plan.Output;
import dev.recap.plan.Slice;
import dev.recap.plan.Subject;
import java.util.IdentityHashMap;
import java.util.List;

/** Tells what makes an output, and what about, from anything else. Thread-safe. */
final class Makers {

  // All slices of a list have one list of their pages, which may be as long as there are slices.
  private final IdentityHashMap<List<OutputPath>, Long> pages = new IdentityHashMap<>();

  long of(Output output) {
    Sequence sequence = new Sequence();
    if (output instanceof Output.Copy copy) {
      file("copy", copy.file(), sequence);
    } else if (output instanceof Output.Captions captions) {
      file("captions", captions.file(), sequence);
    } else if (output instanceof Output.Page page) {
      sequence.add("page").add(page.template());
      describe(page.subject(), sequence);
    } else if (output instanceof Output.Calendar calendar) {
      sequence.add("calendar");
      describe(calendar.occasion(), sequence);
    }
    return sequence.value();
  }

  private static void file(String maker, StaticFile file, Sequence sequence) {
    sequence.add(maker).add(file.source().value()).add(file.state());
  }

  private void describe(Subject subject, Sequence sequence) {
    sequence.add(subject.getClass().getSimpleName());
    if (subject instanceof Subject.OfDocument of) {
      sequence.add(of.document().source().value());
    } else if (subject instanceof Subject.Home home) {
      sequence.add(home.posts().posts());
      slice(home.posts(), sequence);
    } else if (subject instanceof Subject.Single single) {
      sequence.add(single.name());
    } else if (subject instanceof Subject.OfTerm of) {
      sequence.add(of.grouping().name()).add(of.term().label());
      // Which posts those are follows from the term's, which every such page reads.
      slice(of.posts(), sequence);
    } else if (subject instanceof Subject.TermFeed of) {
      sequence.add(of.grouping().name()).add(of.term().label());
    } else if (subject instanceof Subject.TermIndex of) {
      sequence.add(of.grouping().name());
    }
  }

  private static void describe(Occasion occasion, Sequence sequence) {
    sequence.add(occasion.getClass().getSimpleName());
    if (occasion instanceof Occasion.OfTalk of) {
      sequence.add(of.talk().source().value());
    } else if (occasion instanceof Occasion.OfEvent of) {
      sequence.add(of.event().label());
    } else if (occasion instanceof Occasion.OfDay of) {
      sequence.add(of.event().label()).add(of.day().toString());
    }
  }

  private void slice(Slice slice, Sequence sequence) {
    sequence.add(slice.count()).add(slice.number()).add(slice.paginated());
    sequence.add(pages(slice.pages()));
  }

  private synchronized long pages(List<OutputPath> paths) {
    return pages.computeIfAbsent(
        paths,
        all -> {
          Sequence sequence = new Sequence();
          all.forEach(path -> sequence.add(path.value()));
          return sequence.value();
        });
  }
}
