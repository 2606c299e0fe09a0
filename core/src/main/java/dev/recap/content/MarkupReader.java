package dev.recap.content;

import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the content files that a markup engine of the project claims. Thread-safe. */
public interface MarkupReader {

  /** The reader of a project without markup engines. */
  MarkupReader NONE =
      new MarkupReader() {
        @Override
        public boolean reads(SourcePath file) {
          return false;
        }

        @Override
        public Result read(StaticFile file) {
          throw new IllegalStateException("nothing is read");
        }
      };

  boolean reads(SourcePath file);

  Result read(StaticFile file);

  /** The result for a file. */
  sealed interface Result {}

  /**
   * A document.
   *
   * @param header the values that the engine found, under JBake's names
   * @param body the body as HTML
   */
  record Converted(Map<String, @Nullable Object> header, String body) implements Result {

    public Converted {
      header = Collections.unmodifiableMap(new LinkedHashMap<>(header));
    }
  }

  /**
   * A file that the engine does not take for a document.
   *
   * @param engine the name of the engine
   */
  record Ignored(String engine) implements Result {}

  /**
   * A file that could not be read.
   *
   * @param problems empty if the failure was reported before
   */
  record Failed(List<Problem> problems) implements Result {

    public Failed {
      problems = List.copyOf(problems);
    }
  }
}
