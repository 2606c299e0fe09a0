import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The blog of one generator on the disk. */
record Site(Path folder, Path postsFolder) {

  /**
   * Makes a blog: the generator's configuration and templates, the common style sheet, the posts.
   */
  static Site make(Side side, int posts, String texts, Path home, Path work) throws IOException {
    Path folder = work.resolve(side.name());
    Path sites = home.resolve("bench/sites");
    copy(sites.resolve(side.layout()), folder);
    Path stylesheet = folder.resolve(side.stylesheet());
    Files.createDirectories(stylesheet.getParent());
    Files.copy(sites.resolve("site.css"), stylesheet);
    Path postsFolder = folder.resolve(side.postsFolder());
    Corpus.write(posts, postsFolder, side.jbakeHeaders(), texts);
    return new Site(folder, postsFolder);
  }

  List<Post> posts() throws IOException {
    try (Stream<Path> files = Files.walk(postsFolder)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .map(Post::read)
          .sorted(Comparator.comparing(Post::number))
          .toList();
    }
  }

  /**
   * Returns the post to edit: one in the middle whose last tag has other posts, so that no page
   * disappears.
   */
  Post middlePost() throws IOException {
    List<Post> posts = posts();
    Map<String, Long> tagged =
        posts.stream()
            .flatMap(post -> post.tags().stream())
            .collect(Collectors.groupingBy(tag -> tag, Collectors.counting()));
    return posts.stream()
        .skip(posts.size() / 2)
        .filter(post -> post.title().contains("take ") || tagged.get(post.tags().get(2)) > 1)
        .filter(
            post ->
                !post.tags().subList(0, 2).contains("tag-98")
                    && !post.tags().subList(0, 2).contains("tag-99"))
        .findFirst()
        .orElseThrow();
  }

  Path output(Side side) {
    return folder.resolve(side.output());
  }

  /** Removes the output and the generator's caches. */
  void forget(Side side) throws IOException {
    delete(output(side));
    for (String memory : side.memories()) {
      delete(folder.resolve(memory));
    }
  }

  /** Copies all files in a folder and its subfolders. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
