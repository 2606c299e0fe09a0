package dev.recap.read;

import dev.recap.model.Data;
import dev.recap.model.Document;
import dev.recap.model.StaticFile;
import java.io.IOException;
import java.util.List;

/** All that was read. Closed when the bodies of its documents are no longer needed. */
public final class Content implements AutoCloseable {

  private final List<Document> documents;
  private final List<BrokenFile> broken;
  private final List<StaticFile> files;
  private final List<StaticFile> assets;
  private final Data data;
  private final BodySpool bodies;

  Content(
      List<Document> documents,
      List<BrokenFile> broken,
      List<StaticFile> files,
      List<StaticFile> assets,
      Data data,
      BodySpool bodies) {
    this.documents = List.copyOf(documents);
    this.broken = List.copyOf(broken);
    this.files = List.copyOf(files);
    this.assets = List.copyOf(assets);
    this.data = data;
    this.bodies = bodies;
  }

  public List<Document> documents() {
    return documents;
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

  @Override
  public void close() throws IOException {
    bodies.close();
  }
}
