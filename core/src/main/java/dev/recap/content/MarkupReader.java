package dev.recap.content;

import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the content files that an engine from elsewhere claims for itself; from any thread. */
public interface MarkupReader {

  /** A project without such engines. */
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

  /** What became of a file. */
  sealed interface Result {}

  /**
   * A document.
   *
   * @param header what the engine found out of it, with JBake's names
   * @param body as HTML
   */
  record Made(Map<String, @Nullable Object> header, String body) implements Result {

    public Made {
      header = Collections.unmodifiableMap(new LinkedHashMap<>(header));
    }
  }

  /**
   * Nothing: to the engine the file is no document.
   *
   * @param engine its name
   */
  record Ignored(String engine) implements Result {}

  /**
   * Nothing, for something is wrong.
   *
   * @param problems none where what is wrong was told before
   */
  record Failed(List<Problem> problems) implements Result {

    public Failed {
      problems = List.copyOf(problems);
    }
  }
}
