package dev.recap.content.data;

import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The core schema without merge keys. The composer merges while it reads, without end where a map
 * merges itself; {@link YamlValues} merges when the whole is known to be finite.
 */
final class UnmergedSchema extends CoreSchema {

  private final ScalarResolver resolver = new CoreScalarResolver(false);

  @Override
  public ScalarResolver getScalarResolver() {
    return resolver;
  }
}
