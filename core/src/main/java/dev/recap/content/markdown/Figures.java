package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.content.markdown.fast.Nodes;
import dev.recap.talks.media.Embed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paragraphs that are figures: an image with a title, several images, and links to videos
 * or slides that a page can play, each on a line of its own. In a list they stay links, since it
 * may be a list of links.
 */
final class Figures {

  private final Map<Node, AttributeList> lists;
  private final boolean embeds;

  private Figures(Document document, boolean embeds) {
    this.lists = AttributeLists.OWNED.get(document);
    this.embeds = embeds;
  }

  /**
   * Replaces such paragraphs by figures.
   *
   * @param embeds true if links become players
   */
  static void transform(Document document, boolean embeds) {
    List<Paragraph> candidates = new ArrayList<>();
    for (Node node : Nodes.blocksBelow(document)) {
      if (node instanceof Paragraph paragraph && mayBeFigure(paragraph)) {
        candidates.add(paragraph);
      }
    }
    Figures figures = new Figures(document, embeds);
    candidates.forEach(figures::replace);
  }

  private static boolean mayBeFigure(Paragraph paragraph) {
    Node parent = paragraph.getParent();
    boolean topLevel =
        parent instanceof Document
            || parent instanceof BlockQuote
            || parent instanceof AdmonitionBlock;
    return topLevel && "![<hH".indexOf(paragraph.getChars().safeCharAt(0)) >= 0;
  }

  private void replace(Paragraph paragraph) {
    List<? extends Node> figures = embeds ? embedFigures(paragraph) : List.of();
    if (figures.isEmpty()) {
      figures = imageFigure(paragraph).or(() -> gallery(paragraph)).stream().toList();
    }
    if (figures.isEmpty()) {
      return;
    }
    Node last = figures.get(figures.size() - 1);
    figures.forEach(paragraph::insertBefore);
    paragraph.unlink();
    own(paragraph, last);
  }

  /** Gives the attribute list of a node to the figure that replaces it. */
  private void own(Node before, Node now) {
    AttributeList list = lists.remove(before);
    if (list != null) {
      lists.put(now, list);
    }
  }

  private static Optional<Node> imageFigure(Paragraph paragraph) {
    Node only = paragraph.getFirstChild();
    if (only == null || only.getNext() != null) {
      return Optional.empty();
    }
    Node inner = only instanceof Link && hasOneChild(only) ? only.getFirstChild() : only;
    if (!(inner instanceof Image image) || image.getTitle().isEmpty()) {
      return Optional.empty();
    }
    ImageFigure figure = new ImageFigure(paragraph.getChars(), image.getTitle().unescape());
    image.setTitle(BasedSequence.NULL);
    figure.appendChild(only);
    return Optional.of(figure);
  }

  /** Returns a gallery if a paragraph has at least two images and nothing else. */
  private static Optional<Node> gallery(Paragraph paragraph) {
    List<Node> pictures = new ArrayList<>();
    for (@Nullable Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      Node inner = node instanceof Link && hasOneChild(node) ? node.getFirstChild() : node;
      if (inner instanceof Image) {
        pictures.add(node);
      } else if (!(node instanceof SoftLineBreak) && !node.getChars().isBlank()) {
        return Optional.empty();
      }
    }
    if (pictures.size() < 2) {
      return Optional.empty();
    }
    Gallery gallery = new Gallery(paragraph.getChars());
    pictures.forEach(gallery::appendChild);
    return Optional.of(gallery);
  }

  private static boolean hasOneChild(Node node) {
    return node.getFirstChild() != null && node.getFirstChild() == node.getLastChild();
  }

  /** Returns a figure for each line, or none if a line is something else. */
  private List<EmbedFigure> embedFigures(Paragraph paragraph) {
    List<EmbedLink> links = new ArrayList<>();
    for (List<Node> line : lines(paragraph)) {
      Optional<EmbedLink> link = line.size() == 1 ? embedLink(line.get(0)) : Optional.empty();
      if (link.isEmpty()) {
        return List.of();
      }
      links.add(link.get());
    }
    return links.stream().map(this::figure).toList();
  }

  private EmbedFigure figure(EmbedLink link) {
    EmbedFigure figure = new EmbedFigure(link);
    if (link.node() instanceof Link titled) {
      figure.takeChildren(titled);
      own(titled, figure);
    }
    return figure;
  }

  private static List<List<Node>> lines(Paragraph paragraph) {
    List<List<Node>> lines = new ArrayList<>();
    List<Node> line = new ArrayList<>();
    lines.add(line);
    for (@Nullable Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof SoftLineBreak) {
        line = new ArrayList<>();
        lines.add(line);
      } else {
        line.add(node);
      }
    }
    return lines;
  }

  private static Optional<EmbedLink> embedLink(Node node) {
    if (node instanceof TextBase && hasOneChild(node)) {
      return embedLink(node.getFirstChild());
    }
    if (node instanceof Link link) {
      return EmbedLink.of(link, link.getUrl(), link.getTitle().unescape());
    }
    return node instanceof AutoLink link
        ? EmbedLink.of(link, link.getText(), "")
        : Optional.empty();
  }

  /** An image, or a link around one, alone in a paragraph. Its title is the caption. */
  static final class ImageFigure extends Block {

    private final String caption;

    /**
     * @param paragraph the source of the paragraph
     */
    ImageFigure(BasedSequence paragraph, String caption) {
      super(paragraph);
      this.caption = caption;
    }

    String caption() {
      return caption;
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** Images next to each other, each of which is a link to its file or to what the author says. */
  static final class Gallery extends Block {

    /**
     * @param paragraph the source of the paragraph
     */
    Gallery(BasedSequence paragraph) {
      super(paragraph);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /**
   * A line that is only a link to a video or slides. Its children are those of the link: a title or
   * a poster.
   */
  static final class EmbedFigure extends Block {

    private final EmbedLink link;

    EmbedFigure(EmbedLink link) {
      super(link.node().getChars());
      this.link = link;
    }

    EmbedLink link() {
      return link;
    }

    Optional<Image> poster() {
      return getFirstChild() instanceof Image image && image.getNext() == null
          ? Optional.of(image)
          : Optional.empty();
    }

    @Override
    public BasedSequence[] getSegments() {
      return Node.EMPTY_SEGMENTS;
    }
  }

  /**
   * A link to a video or slides.
   *
   * @param address the URL in the source
   * @param caption the title of the link, or an empty string
   */
  record EmbedLink(Node node, Embed embed, BasedSequence address, String caption) {

    static Optional<EmbedLink> of(Node node, BasedSequence address, String caption) {
      return Embed.of(address.unescape())
          .map(embed -> new EmbedLink(node, embed, address, caption));
    }
  }
}
