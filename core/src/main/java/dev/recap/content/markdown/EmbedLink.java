package dev.recap.content.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.talks.media.Embed;
import java.util.Optional;

/**
 * A link to a video or slides.
 *
 * @param address as it is written
 * @param caption its title, or an empty string
 */
record EmbedLink(Node node, Embed embed, BasedSequence address, String caption) {

  static Optional<EmbedLink> of(Node node, BasedSequence address, String caption) {
    return Embed.of(address.unescape()).map(embed -> new EmbedLink(node, embed, address, caption));
  }
}
