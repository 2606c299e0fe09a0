package dev.recap.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.recap.grammars.Prism;
import dev.recap.highlight.WatchedText.Budget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tokens of the samples are those of Prism itself. */
class PrismComparisonTest {

  private static final Grammars GRAMMARS = Grammars.load();

  /** Prism renames some tokens of these in a hook that the grammars do not contain. */
  private static final List<String> WITH_MORE_HOOKS = List.of("graphql", "latte", "xquery");

  @Test
  void tokensAreThoseOfPrismInRhino() {
    Map<String, String> samples = comparable();
    Map<String, String> theirs =
        Prism.call(
            "1.30.0",
            prism -> {
              Map<String, String> html = new TreeMap<>(samples);
              html.replaceAll((language, code) -> prism.highlight(code, language));
              return html;
            });
    compare(samples, theirs);
    assertThat(samples).hasSizeGreaterThan(75);
  }

  @Test
  void tokensAreThoseOfPrismInNode(@TempDir Path folder) throws Exception {
    assumeTrue(hasNode(), "node is not installed");
    Map<String, String> samples = comparable();
    Files.writeString(folder.resolve("samples.json"), new Gson().toJson(samples));
    unpack(folder);
    Files.writeString(
        folder.resolve("run.js"),
        """
        global.Prism = require('./components/prism-core.js');
        require('./components/index.js')();
        const samples = JSON.parse(require('fs').readFileSync('samples.json'));
        for (const [language, code] of Object.entries(samples)) {
          samples[language] = Prism.highlight(code, Prism.languages[language], language);
        }
        require('fs').writeFileSync('prism.json', JSON.stringify(samples));
        """);
    Process node =
        new ProcessBuilder("node", "run.js").directory(folder.toFile()).inheritIO().start();
    assertThat(node.waitFor()).isZero();
    JsonObject prism =
        new Gson().fromJson(Files.readString(folder.resolve("prism.json")), JsonObject.class);
    Map<String, String> theirs = new TreeMap<>(samples);
    theirs.replaceAll((language, code) -> prism.get(language).getAsString());
    compare(samples, theirs);
  }

  private static void compare(Map<String, String> samples, Map<String, String> theirs) {
    SoftAssertions all = new SoftAssertions();
    samples.forEach(
        (language, code) ->
            all.assertThat(ours(language, code))
                .as(language)
                .isEqualTo(normalized(theirs.get(language))));
    all.assertAll();
  }

  private static Map<String, String> comparable() {
    Map<String, String> samples = new TreeMap<>(Samples.all());
    samples.keySet().removeIf(name -> GRAMMARS.grammar(name) == null);
    samples.keySet().removeAll(WITH_MORE_HOOKS);
    return samples;
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes Prism's files to a folder. */
  private static void unpack(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("components"));
    for (String file : List.of("components.js", "components.json", "dependencies.js")) {
      copy(folder, file);
    }
    copy(folder, "components/index.js");
    copy(folder, "components/prism-core.js");
    String known = Files.readString(folder.resolve("components.json"));
    JsonObject languages =
        new Gson().fromJson(known, JsonObject.class).getAsJsonObject("languages");
    for (String id : languages.keySet()) {
      if (!id.equals("meta")) {
        copy(folder, "components/prism-" + id + ".js");
      }
    }
  }

  private static void copy(Path folder, String file) throws IOException {
    String path = "/META-INF/resources/webjars/prismjs/1.30.0/" + file;
    try (InputStream in = PrismComparisonTest.class.getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      Files.write(folder.resolve(file), in.readAllBytes());
    }
  }

  private static String ours(String language, String code) {
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(code);
    CodeParser parser = new CodeParser(GRAMMARS, ascii, new Budget(10_000_000));
    StringBuilder html = new StringBuilder();
    write(code, 0, parser.parse(code, language), html);
    return html.toString();
  }

  private static void write(String code, int start, List<Token> tokens, StringBuilder html) {
    int at = start;
    for (Token token : tokens) {
      int end = at + token.length();
      if (token.isText()) {
        html.append(escape(code.substring(at, end)));
      } else {
        html.append("<span class=\"token ").append(token.type());
        token.aliases().forEach(alias -> html.append(' ').append(alias));
        html.append("\">");
        if (token.content().isEmpty()) {
          html.append(escape(code.substring(at, end)));
        } else {
          write(code, at, token.content(), html);
        }
        html.append("</span>");
      }
      at = end;
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** Removes what readers do not see: tooltips of entities, and tokens without text. */
  private static String normalized(String html) {
    String shown = html.replaceAll("(<span class=\"token entity[^\"]*\") title=\"[^\"]*\"", "$1");
    String before;
    do {
      before = shown;
      shown = shown.replaceAll("<span class=\"[^\"]*\"></span>", "");
    } while (!shown.equals(before));
    return shown;
  }
}
