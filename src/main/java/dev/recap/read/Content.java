package dev.recap.read;

import dev.recap.model.Data;
import dev.recap.model.Digests;
import dev.recap.model.Document;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import java.util.Collections;
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

  /** Of everything that could be read as a document, broken or not. */
  public Map<SourcePath, Digests> digests() {
    return digests;
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
