package dev.recap.render.view;

import dev.recap.incremental.DependencyTracker;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import java.util.function.Predicate;

/**
 * The page that is being rendered, as far as values on it depend on it.
 *
 * @param jbake whether the template is one that JBake knows too, so that it sees what JBake shows
 * @param markup whether the template escapes as HTML, so that bodies must be marked as markup
 * @param absolute whether links in bodies must be absolute, as in feeds
 * @param earlier the documents whose pages JBake renders before this one
 * @param reads is told what the page is made from
 */
public record PageInfo(
    OutputPath path,
    boolean jbake,
    boolean markup,
    boolean absolute,
    Predicate<Document> earlier,
    DependencyTracker reads) {}
