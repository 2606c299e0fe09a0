package dev.recap.importer.conference;

import dev.recap.importer.model.Export;
import dev.recap.importer.model.ExportException;
import dev.recap.importer.model.ImportedSite;
import dev.recap.importer.model.Receiver;
import dev.recap.importer.model.Source;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The schedule of a conference, from pretalx, frab or Sessionize. */
public final class ConferenceSource implements Source {

  private static final Pattern FRAB_JSON =
      Pattern.compile("(?s)\\s*\\{.*\"schedule\"\\s*:\\s*\\{.*\"conference\"\\s*:.*");
  private static final Pattern BARE_JSON =
      Pattern.compile(
          "(?s)\\s*\\{.*\"conference\"\\s*:\\s*\\{.*\"(?:days|time_zone_name)\"\\s*:.*");
  private static final Pattern SESSIONIZE =
      Pattern.compile(
          "(?s)\\s*\\{.*\"(?:isServiceSession|isPlenumSession|startsAt|categoryItems)\"\\s*:.*");
  private static final Pattern FRAB_XML =
      Pattern.compile(
          "(?s)\\s*(?:<\\?xml.*?\\?>\\s*)?(?:<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[.*?\\]\\s*)?>\\s*)*"
              + "<schedule\\b.*");

  private final Export export;
  private final String file;
  private final Format format;

  private enum Format {
    FRAB_JSON("pretalx"),
    FRAB_XML("frab"),
    SESSIONIZE("Sessionize");

    private final String title;

    Format(String title) {
      this.title = title;
    }
  }

  private ConferenceSource(Export export, String file, Format format) {
    this.export = export;
    this.file = file;
    this.format = format;
  }

  /** Returns the schedule in an export, if there is one. */
  public static Optional<Source> open(Export export) throws IOException {
    for (Map.Entry<String, String> head : export.heads(Set.of("json", "xml")).entrySet()) {
      Optional<Format> format = format(head.getValue());
      if (format.isPresent()) {
        return Optional.of(new ConferenceSource(export, head.getKey(), format.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Format> format(String head) {
    String text = head.startsWith("\uFEFF") ? head.substring(1) : head;
    if (FRAB_XML.matcher(text).matches()) {
      return Optional.of(Format.FRAB_XML);
    }
    if (FRAB_JSON.matcher(text).matches() || BARE_JSON.matcher(text).matches()) {
      return Optional.of(Format.FRAB_JSON);
    }
    return SESSIONIZE.matcher(text).matches() ? Optional.of(Format.SESSIONIZE) : Optional.empty();
  }

  @Override
  public String name() {
    return format.title;
  }

  @Override
  public ImportedSite site() {
    return ImportedSite.UNKNOWN.withTalks();
  }

  @Override
  public void read(Receiver receiver) throws IOException {
    String text = export.text(file);
    DataNode root =
        switch (format) {
          case FRAB_XML -> XmlTree.parse(file, text);
          case FRAB_JSON, SESSIONIZE -> JsonTree.parse(file, text);
        };
    new ConferenceImport(receiver, receiver.records())
        .run(file, zone -> read(root, zone, receiver));
  }

  /** Reads the programme with the zone of its event. */
  interface Reading {
    Programme read(Optional<ZoneId> zone) throws IOException;
  }

  private Programme read(DataNode root, Optional<ZoneId> zone, Receiver receiver)
      throws ExportException {
    Consumer<Problem> problems = receiver::problem;
    Programme programme =
        switch (format) {
          case FRAB_JSON, FRAB_XML -> FrabSchedule.read(root, zone, problems);
          case SESSIONIZE -> SessionizeExport.read(root, zone, problems);
        };
    if (programme.sessions().isEmpty()) {
      throw new ExportException(
          Place.ofFile(file),
          "the schedule has no sessions",
          "publish the schedule in the other system and export it again");
    }
    return programme;
  }
}
