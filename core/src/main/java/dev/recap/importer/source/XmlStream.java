package dev.recap.importer.source;

import dev.recap.importer.model.Export;
import dev.recap.importer.model.ExportException;
import dev.recap.problem.Place;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Streams the items of feeds: the children of {@code <channel>}, {@code <feed>} or another root. A
 * DTD is refused, entities are not resolved, control characters are left out.
 */
final class XmlStream {

  private static final Set<String> ROOTS = Set.of("rss", "rdf:RDF");

  private XmlStream() {}

  /** Takes an item. */
  interface Visitor {
    void visit(XmlElement item) throws IOException;
  }

  /**
   * Streams a file of an export.
   *
   * @throws ExportException if it is no XML from some place on, or has a DTD
   */
  static void read(Export export, String file, Visitor visitor) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    try (InputStream in = export.open(file);
        Reader text = new Printable(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      XMLStreamReader xml = factory.createXMLStreamReader(text);
      read(file, xml, visitor);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new ExportException(
          Place.ofLine(file, line),
          "the XML cannot be read from here on",
          "export it again; what comes before was imported");
    }
  }

  private static void read(String file, XMLStreamReader xml, Visitor visitor)
      throws XMLStreamException, IOException {
    Deque<XmlElement> open = new ArrayDeque<>();
    int outer = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD ->
            throw new ExportException(
                Place.ofLine(file, xml.getLocation().getLineNumber()),
                "the file has a document type definition",
                "no export has one; this is none to trust");
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.getLocalName();
          boolean root = open.isEmpty() && (outer == 0 || (outer == 1 && name.equals("channel")));
          if (root && (outer == 1 || ROOTS.contains(name) || outer == 0)) {
            outer++;
          } else {
            open.push(element(xml, name));
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.element().content.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          @Nullable XmlElement closed = open.poll();
          @Nullable XmlElement parent = open.peek();
          if (closed != null && parent == null) {
            visitor.visit(closed);
          } else if (closed != null && parent != null) {
            parent.children.add(closed);
          }
        }
        default -> {}
      }
    }
  }

  private static XmlElement element(XMLStreamReader xml, String name) {
    XmlElement element = new XmlElement(name, xml.getLocation().getLineNumber());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      element.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return element;
  }

  /** Leaves out the mark at the start, and replaces control characters, which XML forbids. */
  private static final class Printable extends FilterReader {

    private boolean started;

    Printable(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] buffer, int start, int length) throws IOException {
      int count = super.read(buffer, start, length);
      for (int i = start; i < start + count; i++) {
        char c = buffer[i];
        boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t';
        if (control || c == 0xFFFE || c == 0xFFFF || (!started && c == 0xFEFF)) {
          buffer[i] = ' ';
        }
      }
      if (count > 0 && !started) {
        started = true;
        // An XML declaration must be the very first.
        int from = start;
        while (from < start + count && Character.isWhitespace(buffer[from])) {
          from++;
        }
        System.arraycopy(buffer, from, buffer, start, start + count - from);
        return count - (from - start);
      }
      return count;
    }
  }
}
