package dev.recap.content.markdown;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.CoreNodeRenderer;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.html.MutableAttributes;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@link AttributeList}s on images, links, code spans, headings, paragraphs and whole blocks.
 *
 * <p>flexmark has an extension for this; it takes every {@code {word}} of the prose for an
 * attribute and drops it from the text.
 */
final class AttributeLists implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {

  /** The lists of one document by the node that they belong to. */
  static final DataKey<Map<Node, AttributeList>> OWNED =
      new DataKey<>("RECAP_ATTRIBUTE_LISTS", Map.of(), holder -> new HashMap<>());

  private static final Set<AttributablePart> WHOLE =
      Set.of(
          AttributablePart.NODE,
          AttributablePart.LINK,
          CoreNodeRenderer.TIGHT_LIST_ITEM,
          CoreNodeRenderer.LOOSE_LIST_ITEM);

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customInlineParserExtensionFactory(new AttributeListParser.Factory());
  }

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.attributeProviderFactory(
        new IndependentAttributeProviderFactory() {
          @Override
          public AttributeProvider apply(LinkResolverContext context) {
            return new Provider(context.getOptions());
          }
        });
  }

  private static final class Provider implements AttributeProvider {

    private final Map<Node, AttributeList> owned;

    Provider(DataHolder options) {
      owned = OWNED.get(options);
    }

    @Override
    public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
      if (node instanceof TableCell) {
        alignByStyle(attributes);
      }
      AttributeList list = owned.get(node);
      if (list != null && WHOLE.contains(part)) {
        list.id().ifPresent(id -> replace(attributes, "id", id));
        list.classes().forEach(name -> attributes.addValue("class", name));
        list.values().forEach((name, value) -> replace(attributes, name, value));
      }
    }

    private static void replace(MutableAttributes attributes, String name, String value) {
      // A heading's id is set already, made unique.
      if (!name.equals("id") || !attributes.contains("id")) {
        attributes.replaceValue(name, value);
      }
    }

    /** HTML's {@code align} is obsolete. */
    private static void alignByStyle(MutableAttributes attributes) {
      String align = valueOf(attributes, "align");
      if (align != null) {
        attributes.remove("align");
        attributes.replaceValue("style", "text-align: " + align.toLowerCase(Locale.ROOT));
      }
    }

    private static @Nullable String valueOf(MutableAttributes attributes, String name) {
      return attributes.contains(name) ? attributes.getValue(name) : null;
    }
  }
}
