package dev.recap.plan;

import dev.recap.model.OutputPath;
import dev.recap.model.SourcePath;
import dev.recap.site.Term;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Gathers, while planning, where things have their pages. */
final class PageIndex {
  final Map<SourcePath, Address> documents = new HashMap<>();
  final Map<Term, OutputPath> terms = new IdentityHashMap<>();
  final Map<Term, OutputPath> termFeeds = new IdentityHashMap<>();
  final Map<String, OutputPath> indexes = new HashMap<>();
}
