package dev.recap.content;

import dev.recap.model.Data;
import dev.recap.model.Digests;
import dev.recap.model.Document;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All documents, data and other files of a project. */
public final class Content {

  /**
   * A file that should be a document and has errors.
   *
   * @param document what could be read of it, to find more problems; it gets no page
   */
  public record BrokenFile(SourcePath source, Optional<Document> document) {}

  private final List<Document> documents;
  private final Map<SourcePath, Digests> digests;
  private final List<BrokenFile> broken;
  private final List<StaticFile> files;
  private final List<StaticFile> assets;
  private final List<StaticFile> redirects;
  private final Data data;

  Content(
      List<Document> documents,
      Map<SourcePath, Digests> digests,
      List<BrokenFile> broken,
      List<StaticFile> files,
      List<StaticFile> assets,
      List<StaticFile> redirects,
      Data data) {
    this.documents = List.copyOf(documents);
    this.digests = Collections.unmodifiableMap(digests);
    this.broken = List.copyOf(broken);
    this.files = List.copyOf(files);
    this.assets = List.copyOf(assets);
    this.redirects = List.copyOf(redirects);
    this.data = data;
  }

  public List<Document> documents() {
    return documents;
  }

  public Content withDocuments(List<Document> newDocuments) {
    return new Content(newDocuments, digests, broken, files, assets, redirects, data);
  }

  /** Returns the digests of all files that could be read as documents, broken or not. */
  public Map<SourcePath, Digests> digests() {
    return digests;
  }

  /** Returns true if only texts of documents and bytes of copied files differ. */
  public boolean differsInTextsOnly(Content other) {
    return data.digests().equals(other.data.digests())
        && headers().equals(other.headers())
        && broken.equals(other.broken)
        && sources(files).equals(sources(other.files))
        && sources(assets).equals(sources(other.assets));
  }

  private Map<SourcePath, Long> headers() {
    Map<SourcePath, Long> headers = new HashMap<>(2 * digests.size());
    digests.forEach((source, found) -> headers.put(source, found.header()));
    return headers;
  }

  private static List<SourcePath> sources(List<StaticFile> files) {
    return files.stream().map(StaticFile::source).toList();
  }

  public List<BrokenFile> broken() {
    return broken;
  }

  /** Returns the files of the content folder that are not documents. */
  public List<StaticFile> files() {
    return files;
  }

  public List<StaticFile> assets() {
    return assets;
  }

  /** Returns the data files that declare redirects. */
  public List<StaticFile> redirects() {
    return redirects;
  }

  public Data data() {
    return data;
  }
}
