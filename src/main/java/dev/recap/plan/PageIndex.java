package dev.recap.plan;

import dev.recap.model.OutputPath;
import dev.recap.model.SourcePath;
import dev.recap.site.Term;
import java.util.HashMap;
import java.util.Map;

/** Gathers, while planning, where things have their pages. */
final class PageIndex {
  final Map<SourcePath, Address> documents = new HashMap<>();
  final Map<Term, OutputPath> terms = new HashMap<>();
  final Map<Term, OutputPath> termFeeds = new HashMap<>();
  final Map<String, OutputPath> indexes = new HashMap<>();
  boolean whole = true;
}
