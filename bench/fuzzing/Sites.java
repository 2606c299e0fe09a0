import dev.recap.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes the projects that take turns in baking the documents: a new blog and projects like JBake's.
 */
final class Sites {

  /** Says which file a page is made from. */
  private static final String MARK = "\n<!--source ${(content.source)!}-->\n";

  private static final List<String> NAMES =
      List.of("blog", "jbake", "jbake-defaults", "jbake-modern");

  private final Path folder;

  Sites(Path folder) {
    this.folder = folder;
  }

  static String name(int batch) {
    return NAMES.get(batch % NAMES.size());
  }

  /** Makes an empty project of a name. */
  Path make(String name) throws IOException {
    Path project = folder.resolve("site");
    delete(project);
    boolean blog = name.equals("blog");
    run(blog ? new String[] {"init", project.toString()} : new String[] {"-i", project.toString()});
    if (blog) {
      for (String template : List.of("post.ftlh", "page.ftlh", "talk.ftlh")) {
        run("theme", "eject", template, project.toString());
      }
    }
    delete(project.resolve("content"));
    Files.createDirectory(project.resolve("content"));
    Path settings = project.resolve("jbake.properties");
    String text = Files.readString(settings);
    text =
        blog
            ? text.replaceAll("(?m)^#(render|event|permalink)", "$1")
                + "author.feeds=true\nseries.infer=true\n"
            : text
                + (name.equals("jbake") ? "" : "default.type=post\ndefault.status=published\n")
                + (name.endsWith("modern") ? "markdown.flavor=modern\nlinks.relative=true\n" : "");
    Files.writeString(settings, text);
    try (Stream<Path> templates = Files.list(project.resolve("templates"))) {
      for (Path template :
          templates
              .filter(file -> file.getFileName().toString().matches("(post|page|talk)\\.ftlh?"))
              .toList()) {
        Files.writeString(template, MARK, StandardOpenOption.APPEND);
      }
    }
    return project;
  }

  private static void run(String... arguments) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out, true);
    if (Main.run(arguments, Map.of(), false, writer, writer) != 0) {
      throw new IllegalStateException(out.toString());
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
