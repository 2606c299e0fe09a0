package dev.recap.highlight;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names that authors give to languages, besides those that Prism knows. */
final class Languages {

  /** Names for text without colours, and for what a script of the page draws. */
  private static final Set<String> PLAIN =
      Set.of(
          ("text txt plain plaintext none nohighlight raw output ascii"
                  + " mermaid math katex abc vega vega-lite wavedrom nomnoml pikchr svgbob ditaa"
                  + " markmap geojson topojson stl")
              .split(" "));

  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("apacheconf", "apache htaccess"),
          Map.entry("bash", "zsh ksh fish"),
          Map.entry("batch", "bat cmd"),
          Map.entry("clojure", "clj cljs edn"),
          Map.entry("cpp", "c++ cc cxx hpp"),
          Map.entry("csharp", "c#"),
          Map.entry("diff", "patch udiff"),
          Map.entry("django", "jinja j2"),
          Map.entry("docker", "containerfile"),
          Map.entry("elixir", "ex exs"),
          Map.entry("erlang", "erl"),
          Map.entry("fortran", "f90"),
          Map.entry("fsharp", "f# fs"),
          Map.entry("ftl", "freemarker ftlh ftlx"),
          Map.entry("go", "golang"),
          Map.entry("groovy", "jenkinsfile"),
          Map.entry("hcl", "terraform tf"),
          Map.entry("ini", "cfg conf"),
          Map.entry("javascript", "mjs cjs node"),
          Map.entry("json5", "jsonc"),
          Map.entry("julia", "jl"),
          Map.entry("makefile", "make mk"),
          Map.entry("markup", "xhtml xsl xslt xsd vue svelte"),
          Map.entry("objectivec", "objective-c obj-c"),
          Map.entry("perl", "pl"),
          Map.entry("powershell", "ps ps1 pwsh"),
          Map.entry("protobuf", "proto"),
          Map.entry("python", "python3 py3 ipython"),
          Map.entry("rest", "rst restructuredtext"),
          Map.entry("rust", "rs"),
          Map.entry("shell-session", "console terminal"),
          Map.entry("sql", "postgresql postgres psql mysql sqlite"));

  private static final Set<String> ACRONYMS =
      Set.of(
          "bnf", "css", "csv", "ebnf", "hcl", "html", "http", "ini", "json", "jsx", "php", "scss",
          "sql", "svg", "toml", "tsx", "uri", "xml", "yaml");

  /** Names whose spelling does not follow from the identifier. */
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("apacheconf", "Apache"),
          Map.entry("asciidoc", "AsciiDoc"),
          Map.entry("aspnet", "ASP.NET"),
          Map.entry("cpp", "C++"),
          Map.entry("csharp", "C#"),
          Map.entry("docker", "Dockerfile"),
          Map.entry("fsharp", "F#"),
          Map.entry("ftl", "FreeMarker"),
          Map.entry("go", "Go"),
          Map.entry("graphql", "GraphQL"),
          Map.entry("javascript", "JavaScript"),
          Map.entry("js", "JavaScript"),
          Map.entry("json5", "JSON5"),
          Map.entry("latex", "LaTeX"),
          Map.entry("markup", "HTML"),
          Map.entry("md", "Markdown"),
          Map.entry("objectivec", "Objective-C"),
          Map.entry("ocaml", "OCaml"),
          Map.entry("powershell", "PowerShell"),
          Map.entry("protobuf", "Protocol Buffers"),
          Map.entry("py", "Python"),
          Map.entry("pycon", "Python console"),
          Map.entry("rb", "Ruby"),
          Map.entry("rest", "reStructuredText"),
          Map.entry("sass", "Sass"),
          Map.entry("sh", "Shell"),
          Map.entry("shell", "Shell"),
          Map.entry("shell-session", "Shell session"),
          Map.entry("ts", "TypeScript"),
          Map.entry("typescript", "TypeScript"),
          Map.entry("wasm", "WebAssembly"),
          Map.entry("yml", "YAML"));

  /** The session of Python's console; the only language that Prism does not have. */
  static final String PYTHON_CONSOLE = "pycon";

  private static final Map<String, String> IDS = ids();

  private Languages() {}

  private static Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    OTHER_NAMES.forEach(
        (id, names) -> List.of(names.split(" ")).forEach(name -> ids.put(name, id)));
    ids.put(PYTHON_CONSOLE, PYTHON_CONSOLE);
    return ids;
  }

  /** Returns the name of a language for readers; an unknown name as it is written. */
  static String titleOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("diff-")) {
      return titleOf(lower.substring("diff-".length())) + " diff";
    }
    String id = IDS.getOrDefault(lower, lower);
    String title = TITLES.get(id);
    if (title != null) {
      return title;
    }
    return ACRONYMS.contains(id)
        ? id.toUpperCase(Locale.ROOT)
        : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
  }

  static boolean isPlain(String name) {
    return PLAIN.contains(name.toLowerCase(Locale.ROOT));
  }

  static Map<String, String> otherNames() {
    return IDS;
  }
}
