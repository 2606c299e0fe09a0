package dev.recap.incremental;

import dev.recap.model.OutputPath;
import dev.recap.model.StaticFile;
import dev.recap.plan.CalendarScope;
import dev.recap.plan.Output;
import dev.recap.plan.PageKind;
import dev.recap.plan.Slice;
import java.util.IdentityHashMap;
import java.util.List;

/** Tells what makes an output, and what about, from anything else. Thread-safe. */
final class OutputKeys {

  // All slices of a list have one list of their pages, which may be as long as there are slices.
  private final IdentityHashMap<List<OutputPath>, Long> pages = new IdentityHashMap<>();

  long keyFor(Output output) {
    Fingerprint fingerprint = new Fingerprint();
    if (output instanceof Output.Copy copy) {
      file("copy", copy.file(), fingerprint);
    } else if (output instanceof Output.Captions captions) {
      file("captions", captions.file(), fingerprint);
    } else if (output instanceof Output.Page page) {
      fingerprint.add("page").add(page.template());
      describe(page.kind(), fingerprint);
    } else if (output instanceof Output.Calendar calendar) {
      fingerprint.add("calendar");
      describe(calendar.scope(), fingerprint);
    }
    return fingerprint.value();
  }

  private static void file(String maker, StaticFile file, Fingerprint fingerprint) {
    fingerprint.add(maker).add(file.source().value()).add(file.state());
  }

  private void describe(PageKind pageKind, Fingerprint fingerprint) {
    fingerprint.add(pageKind.getClass().getSimpleName());
    if (pageKind instanceof PageKind.DocumentPage of) {
      fingerprint.add(of.document().source().value());
    } else if (pageKind instanceof PageKind.HomePage homePage) {
      fingerprint.add(homePage.posts().posts());
      slice(homePage.posts(), fingerprint);
    } else if (pageKind instanceof PageKind.SinglePage singlePage) {
      fingerprint.add(singlePage.name());
    } else if (pageKind instanceof PageKind.TermPage of) {
      fingerprint.add(of.taxonomy().name()).add(of.term().label());
      // Which posts those are follows from the term's, which every such page reads.
      slice(of.posts(), fingerprint);
    } else if (pageKind instanceof PageKind.TermFeed of) {
      fingerprint.add(of.taxonomy().name()).add(of.term().label());
    } else if (pageKind instanceof PageKind.TermIndexPage of) {
      fingerprint.add(of.taxonomy().name());
    }
  }

  private static void describe(CalendarScope calendarScope, Fingerprint fingerprint) {
    fingerprint.add(calendarScope.getClass().getSimpleName());
    if (calendarScope instanceof CalendarScope.OneTalk of) {
      fingerprint.add(of.talk().source().value());
    } else if (calendarScope instanceof CalendarScope.WholeEvent of) {
      fingerprint.add(of.event().label());
    } else if (calendarScope instanceof CalendarScope.EventDay of) {
      fingerprint.add(of.event().label()).add(of.day().toString());
    }
  }

  private void slice(Slice slice, Fingerprint fingerprint) {
    fingerprint.add(slice.count()).add(slice.number()).add(slice.paginated());
    fingerprint.add(pages(slice.pages()));
  }

  private synchronized long pages(List<OutputPath> paths) {
    return pages.computeIfAbsent(
        paths,
        all -> {
          Fingerprint fingerprint = new Fingerprint();
          all.forEach(path -> fingerprint.add(path.value()));
          return fingerprint.value();
        });
  }
}
