import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts with five blocks of code of twenty lines, each in another language, no two the same. */
final class CodeTexts implements Texts {

  /** The folder of the samples, from the root of the repository. */
  static final String FOLDER = "core/src/test/resources/dev/recap/highlight/samples";

  private static final int BLOCKS = 5;
  private static final int LINES = 20;
  private static final List<String> LANGUAGES =
      List.of(
          "python",
          "bash",
          "javascript",
          "java",
          "yaml",
          "css",
          "rust",
          "go",
          "typescript",
          "c",
          "ruby",
          "kotlin",
          "sql",
          "json");

  private final List<List<String>> samples = new ArrayList<>();
  private int blocks;

  CodeTexts(Path folder) throws IOException {
    for (String language : LANGUAGES) {
      samples.add(Files.readAllLines(folder.resolve(language + ".txt")));
    }
  }

  @Override
  public String next(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < BLOCKS; i++) {
      int language = blocks % LANGUAGES.size();
      List<String> sample = samples.get(language);
      text.append("%s.%n%n```%s%n".formatted(Corpus.words(15, random), LANGUAGES.get(language)));
      for (int line = 0; line < LINES - 1; line++) {
        text.append(sample.get((blocks + line) % sample.size())).append('\n');
      }
      text.append("talk%d%n```%n%n".formatted(blocks));
      blocks++;
    }
    return text.append(Corpus.words(10, random)).append(".\n").toString();
  }
}
