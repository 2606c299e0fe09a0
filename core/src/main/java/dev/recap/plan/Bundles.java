package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import java.util.HashMap;
import java.util.Map;

/**
 * Page bundles: posts with a folder of their own such as {@code bilbao/index.md}, whose pictures
 * are in the same folder. If a permalink moves the page, its pictures move too.
 */
final class Bundles {

  private final Map<String, OutputPath> pages;

  private Bundles(Map<String, OutputPath> pages) {
    this.pages = pages;
  }

  /** Finds the page bundles among the documents that are planned already. */
  static Bundles of(Planning planning) {
    Map<String, OutputPath> pages = new HashMap<>();
    for (Document document : planning.site().documents()) {
      DocumentUrl documentUrl = planning.documents.get(document.source());
      if (documentUrl != null && documentUrl.chosen() && isIndexOfFolder(document)) {
        pages.putIfAbsent(folder(document.relativePath()), documentUrl.path());
      }
    }
    return new Bundles(pages);
  }

  /**
   * Returns the path to which a file of the content is copied.
   *
   * @param below its path from {@code content/}
   */
  OutputPath pathOf(String below) {
    for (String folder = folder(below); !folder.isEmpty(); folder = folder(folder)) {
      OutputPath page = pages.get(folder);
      if (page != null) {
        return new OutputPath(page.folder() + below.substring(folder.length() + 1));
      }
    }
    return new OutputPath(below);
  }

  /** Checks if a document is the index of its folder. */
  static boolean isIndexOfFolder(Document document) {
    String below = document.relativePath();
    int name = below.lastIndexOf('/') + 1;
    return name > 0 && below.startsWith("index", name) && BaseName.of(below).equals("index");
  }

  /** Without a closing slash, so that it can be asked for its own folder. */
  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
