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

/** All that was read. */
public final class Content {

  private final List<Document> documents;
  private final Map<SourcePath, Digests> digests;
  private final List<BrokenFile> broken;
  private final List<StaticFile> files;
  private final List<StaticFile> assets;
  private final Data data;

  Content(
      List<Document> documents,
      Map<SourcePath, Digests> digests,
      List<BrokenFile> broken,
      List<StaticFile> files,
      List<StaticFile> assets,
      Data data) {
    this.documents = List.copyOf(documents);
    this.digests = Collections.unmodifiableMap(digests);
    this.broken = List.copyOf(broken);
    this.files = List.copyOf(files);
    this.assets = List.copyOf(assets);
    this.data = data;
  }

  public List<Document> documents() {
    return documents;
  }

  /** The same with other documents in the place of these. */
  public Content withDocuments(List<Document> others) {
    return new Content(others, digests, broken, files, assets, data);
  }

  /** Of everything that could be read as a document, broken or not. */
  public Map<SourcePath, Digests> digests() {
    return digests;
  }

  /** Whether it differs in nothing but the texts of documents and of files that are copied. */
  public boolean differsInTextsOnly(Content other) {
    return data.digest() == other.data.digest()
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

  /** Files of the content folder that are no documents. */
  public List<StaticFile> files() {
    return files;
  }

  public List<StaticFile> assets() {
    return assets;
  }

  public Data data() {
    return data;
  }
}
