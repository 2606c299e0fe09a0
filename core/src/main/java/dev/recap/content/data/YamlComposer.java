package dev.recap.content.data;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A composer that limits nesting, which the library does not, and leaves maps unmerged: the library
 * merges while it reads, without end if a map merges itself. {@link YamlValues} merges later.
 */
final class YamlComposer extends Composer {

  private static final int MAX_DEPTH = 100;
  static final String TOO_DEEP = "nested more than " + MAX_DEPTH + " levels deep";

  private int depth;

  YamlComposer(LoadSettings settings, Parser parser) {
    super(settings, parser);
  }

  /** The core schema without merge keys. */
  static final class UnmergedSchema extends CoreSchema {

    private final ScalarResolver resolver = new CoreScalarResolver(false);

    @Override
    public ScalarResolver getScalarResolver() {
      return resolver;
    }
  }

  @Override
  protected SequenceNode composeSequenceNode(Optional<Anchor> anchor) {
    checkDepth();
    SequenceNode node = super.composeSequenceNode(anchor);
    depth--;
    return node;
  }

  @Override
  protected Node composeMappingNode(Optional<Anchor> anchor) {
    checkDepth();
    Node node = super.composeMappingNode(anchor);
    depth--;
    return node;
  }

  private void checkDepth() {
    if (++depth > MAX_DEPTH) {
      throw new ParserException("", Optional.empty(), TOO_DEEP, parser.peekEvent().getStartMark());
    }
  }

  @Override
  protected Node composeKeyNode(MappingNode map) {
    Node key = super.composeKeyNode(map);
    if (key.getTag().equals(Tag.MERGE)) {
      throw new ParserException("", Optional.empty(), "!!merge is not known", key.getStartMark());
    }
    return key;
  }
}
