package dev.recap.output;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** An XML element, by what a feed reader asks of it. */
record Xml(Element element) {

  /** Parses a document; fails where it is not well-formed. */
  static Xml parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return new Xml(builder.parse(new InputSource(new StringReader(text))).getDocumentElement());
    } catch (SAXParseException e) {
      throw new AssertionError(
          "line %d: %s in:%n%s".formatted(e.getLineNumber(), e.getMessage(), text), e);
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  /** With the prefix that it is written with. */
  String name() {
    return element.getTagName();
  }

  String namespace() {
    return String.valueOf(element.getNamespaceURI());
  }

  String text() {
    return element.getTextContent();
  }

  List<Xml> children() {
    List<Xml> children = new ArrayList<>();
    NodeList nodes = element.getChildNodes();
    IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .forEach(node -> children.add(new Xml((Element) node)));
    return children;
  }

  List<Xml> all(String name) {
    return children().stream().filter(child -> child.name().equals(name)).toList();
  }

  Optional<Xml> first(String name) {
    return all(name).stream().findFirst();
  }

  Xml only(String name) {
    List<Xml> found = all(name);
    if (found.size() != 1) {
      throw new AssertionError(name() + " has " + found.size() + " elements " + name);
    }
    return found.get(0);
  }

  /** An empty string where there is none. */
  String attribute(String name) {
    return element.getAttribute(name);
  }

  boolean hasAttribute(String name) {
    return element.hasAttribute(name);
  }
}
