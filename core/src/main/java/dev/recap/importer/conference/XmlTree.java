package dev.recap.importer.conference;

import dev.recap.importer.model.ExportException;
import dev.recap.problem.Place;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Parses XML with the place of every element; refuses document types, and so all entities. */
final class XmlTree {

  private static final int MAX_DEPTH = 50;

  private final String file;
  private final XMLStreamReader reader;
  private int depth;

  private XmlTree(String file, XMLStreamReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /**
   * Returns the root element of an XML text.
   *
   * @param file the name that places have
   * @throws ExportException if the text is not XML, or has a document type
   */
  static DataNode parse(String file, String text) throws ExportException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(printable(text)));
      try {
        return new XmlTree(file, reader).root();
      } finally {
        reader.close();
      }
    } catch (XMLStreamException mistake) {
      Location at = mistake.getLocation();
      Place place =
          at == null
              ? Place.ofFile(file)
              : new Place(file, at.getLineNumber(), at.getColumnNumber());
      throw new ExportException(place, "this is not XML", "export the schedule again");
    }
  }

  /** Replaces control characters, which some exports contain and XML does not allow. */
  private static String printable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ");
  }

  private DataNode root() throws XMLStreamException, ExportException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        throw new ExportException(
            place(),
            "the file has a document type (DOCTYPE), which is refused",
            "remove that line if you trust the file");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        return element();
      }
    }
    throw new ExportException(Place.ofFile(file), "the file is empty", "export it again");
  }

  private DataNode element() throws XMLStreamException, ExportException {
    Place place = place();
    if (++depth > MAX_DEPTH) {
      throw new ExportException(place, "elements are nested too deep", "this is no schedule");
    }
    String name = reader.getLocalName();
    StringBuilder text = new StringBuilder();
    List<DataNode> children = new ArrayList<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      children.add(
          new DataNode(
              place, reader.getAttributeLocalName(i), reader.getAttributeValue(i), List.of()));
    }
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new ExportException(
                place(),
                "the entity &%s; is not defined".formatted(reader.getLocalName()),
                "write the character itself");
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          return new DataNode(place, name, text.toString(), children);
        }
        default -> {}
      }
    }
  }

  private Place place() {
    Location at = reader.getLocation();
    return new Place(file, at.getLineNumber(), at.getColumnNumber());
  }
}
