package dev.recap.content.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** An image, or a link around one, that stands by itself and has a title: its caption. */
final class ImageFigure extends Block {

  private final String caption;

  /**
   * @param paragraph as it is written
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
