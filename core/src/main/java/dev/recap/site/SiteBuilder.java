package dev.recap.site;

import dev.recap.config.SeriesSettings;
import dev.recap.model.Data;
import dev.recap.model.Document;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Problems;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what a {@link Site} is made of; everything but the documents is optional. */
public final class SiteBuilder {

  final List<Document> documents;
  final PublishFilter publishFilter;
  Map<SourcePath, Optional<Document>> broken = Map.of();
  List<StaticFile> files = List.of();
  Data data = Data.NONE;
  boolean mergeTags;
  boolean talks;
  ZoneId zone = ZoneOffset.UTC;
  SeriesSettings series = new SeriesSettings(false, false);

  /**
   * @param documents in any order
   */
  public SiteBuilder(List<Document> documents, PublishFilter publishFilter) {
    this.documents = documents;
    this.publishFilter = publishFilter;
  }

  /** Sets the files that should be documents but have errors, with what could be read of them. */
  public SiteBuilder broken(Map<SourcePath, Optional<Document>> sources) {
    this.broken = sources;
    return this;
  }

  /** Sets the files of the content that are copied. */
  public SiteBuilder files(List<StaticFile> staticFiles) {
    this.files = staticFiles;
    return this;
  }

  public SiteBuilder data(Data values) {
    this.data = values;
    return this;
  }

  /** Chooses if tags with the same slug are one tag; JBake distinguishes every spelling. */
  public SiteBuilder mergeTags(boolean merge) {
    this.mergeTags = merge;
    return this;
  }

  /** Chooses if the site has talks, and with them speakers, events and levels. */
  public SiteBuilder talks(boolean on) {
    this.talks = on;
    return this;
  }

  /** Sets the zone of talks whose event names none. */
  public SiteBuilder zone(ZoneId ofSite) {
    this.zone = ofSite;
    return this;
  }

  public SiteBuilder series(SeriesSettings settings) {
    this.series = settings;
    return this;
  }

  /** Orders and groups the documents. */
  public Site build(Problems problems) {
    return new Site(this, problems);
  }
}
