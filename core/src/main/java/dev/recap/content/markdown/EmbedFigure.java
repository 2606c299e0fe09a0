package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/**
 * A line that is only a link to a video or slides. What the author put between the link's brackets,
 * a title or a poster, is below it.
 */
final class EmbedFigure extends Block {

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
