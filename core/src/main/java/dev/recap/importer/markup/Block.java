package dev.recap.importer.markup;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** A block of a body: one element, or a run of text and inline elements. */
record Block(List<Node> nodes) {

  Block {
    nodes = List.copyOf(nodes);
  }

  /** Returns true if the block is one element that begins a block in HTML. */
  boolean isElement() {
    return nodes.size() == 1
        && nodes.get(0) instanceof Element element
        && !BlockSplitter.isInline(element);
  }

  Element element() {
    return (Element) nodes.get(0);
  }

  /** Returns an element that contains a copy of the block. */
  Element wrapped() {
    Element wrapper = new Element("div");
    nodes.forEach(node -> wrapper.appendChild(node.clone()));
    return wrapper;
  }
}
