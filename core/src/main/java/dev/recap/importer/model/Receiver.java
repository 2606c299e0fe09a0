package dev.recap.importer.model;

import dev.recap.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Takes what a source yields, in the order of the export. */
public interface Receiver {

  /** Takes a post or a page. */
  void document(ImportedDocument document) throws IOException;

  /**
   * Takes a file.
   *
   * @param path in the project: below {@code content/}, {@code assets/} or {@code data/}
   */
  void file(String path, Opener content) throws IOException;

  /**
   * Takes a record, which is written as YAML.
   *
   * @param path in the folder of data without extension, such as {@code talks/keynote}
   * @param value maps, lists, strings, numbers and booleans
   */
  void record(String path, Object value) throws IOException;

  /**
   * Takes an old address.
   *
   * @param to a path of the site, a URL or the path of a file of the project
   * @param status an empty string for the usual one
   */
  void redirect(String from, String to, String status);

  /**
   * Takes the old address of a list of posts.
   *
   * @param taxonomy {@code category}, {@code tag}, {@code author}, {@code year}, {@code month}, or
   *     {@code feed} for the feed of all posts
   * @param term the label; of a month {@code 2013-07}
   */
  void archive(String from, String taxonomy, String term);

  /**
   * Returns the new address of a picture or another file of the old site, if the file is at hand.
   * Thread-safe.
   */
  Optional<String> media(String url);

  /** Returns the path of the new site's address, such as {@code /blog}, or an empty string. */
  String basePath();

  /** Takes a decision that the author should know. Thread-safe. */
  void problem(Problem problem);

  /** Returns the talks, speakers and events of the project. */
  Records records();

  /** Counts something that has no place in the project, such as a menu. */
  void skip(String kind);

  /** Opens the content of a file. */
  interface Opener {
    InputStream open() throws IOException;
  }
}
