package dev.recap.content.markdown.fast;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Walks a flexmark tree in the order of the source, without recursion. */
public final class Nodes {

  private Nodes() {}

  /** Returns all nodes below a node. */
  public static Iterable<Node> below(Node root) {
    return below(root, node -> true);
  }

  /**
   * Returns the nodes below a node.
   *
   * @param entered false for a node whose children are left out
   */
  public static Iterable<Node> below(Node root, Predicate<Node> entered) {
    return () -> new Walk(root, entered);
  }

  /** Returns the nodes below a node, except those in paragraphs and headings. */
  public static Iterable<Node> blocksBelow(Node root) {
    return below(root, node -> !(node instanceof Paragraph || node instanceof Heading));
  }

  private static final class Walk implements Iterator<Node> {

    private final Node root;
    private final Predicate<Node> entered;
    private @Nullable Node next;

    Walk(Node root, Predicate<Node> entered) {
      this.root = root;
      this.entered = entered;
      this.next = root.getFirstChild();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Node next() {
      Node node = next;
      if (node == null) {
        throw new NoSuchElementException();
      }
      next = after(node);
      return node;
    }

    private @Nullable Node after(Node node) {
      if (node.getFirstChild() != null && entered.test(node)) {
        return node.getFirstChild();
      }
      Node up = node;
      while (up != null && up != root) {
        if (up.getNext() != null) {
          return up.getNext();
        }
        up = up.getParent();
      }
      return null;
    }
  }
}
