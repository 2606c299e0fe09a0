package dev.recap.content;

import dev.recap.content.data.SourceText;
import dev.recap.content.frontmatter.HeaderResult;
import dev.recap.content.frontmatter.jbake.JBakeHeaderReader;
import dev.recap.content.markdown.BodyReader;
import dev.recap.content.markdown.BodyReader.ReadBody;
import dev.recap.model.Document;
import dev.recap.model.FrontMatter;
import dev.recap.model.KnownEngine;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Reads the documents of files that a {@link MarkupReader} claims. */
final class EngineFiles {

  private final MarkupReader engines;
  private final JBakeHeaderReader headers;
  private final BodyReader bodies;
  private final Charset encoding;

  EngineFiles(
      MarkupReader engines, JBakeHeaderReader headers, BodyReader bodies, Charset encoding) {
    this.engines = engines;
    this.headers = headers;
    this.bodies = bodies;
    this.encoding = encoding;
  }

  ReadFile read(StaticFile file, byte[] bytes) {
    MarkupReader.Result result = engines.read(file);
    if (result instanceof MarkupReader.Failed failure) {
      return ReadFile.unreadable(file, failure.problems());
    }
    SourceText.Decoded decoded = SourceText.decode(file.source(), bytes, encoding);
    if (result instanceof MarkupReader.Converted converted) {
      return document(file, decoded, converted);
    }
    String engine = ((MarkupReader.Ignored) result).engine();
    Problem problem =
        headers.explainMissed(decoded.source()).orElseGet(() -> ignored(file, engine));
    return ReadFile.skipped(file, List.of(problem));
  }

  private ReadFile document(
      StaticFile file, SourceText.Decoded decoded, MarkupReader.Converted converted) {
    String text = decoded.source().text();
    List<Problem> problems = new ArrayList<>();
    // An engine may read a binary format; only replacement characters in the body matter.
    if (converted.body().indexOf('\uFFFD') >= 0) {
      problems.addAll(decoded.problems());
    }
    HeaderResult header =
        headers.readFromEngine(decoded.source(), converted.header(), file.modified());
    problems.addAll(header.problems());
    ReadBody read = bodies.build(file.source(), text, converted.body());
    problems.addAll(read.problems());
    FrontMatter front = header.front().orElseThrow();
    return ReadFile.document(
        file, new Document(file.source(), file.relativePath(), front, read.body()), problems);
  }

  private static Problem ignored(StaticFile file, String engine) {
    return Problem.warning(
        "unread-header",
        Place.ofFile(file.source().value()),
        "the markup engine %s finds no type or no status here, so this is left out"
            .formatted(engine),
        hint(file));
  }

  private static String hint(StaticFile file) {
    String lines =
        KnownEngine.ofContent(file.source().extension()).isPresent()
            ? "add the lines \":jbake-type: post\" and \":jbake-status: published\" below its title"
            : "give the file a type and a status";
    return lines + ", or set default.type and default.status in jbake.properties";
  }
}
