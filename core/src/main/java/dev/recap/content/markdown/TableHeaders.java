package dev.recap.content.markdown;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.internal.TableNodeRenderer;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.DelegatingNodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.Set;

/** Renders a header cell without words as a plain cell, since it is no header. */
final class TableHeaders implements HtmlRenderer.HtmlRendererExtension {

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.nodeRendererFactory(new Factory());
  }

  private static final class Factory implements DelegatingNodeRendererFactory {

    @Override
    public NodeRenderer apply(DataHolder options) {
      return () -> Set.of(new NodeRenderingHandler<>(TableCell.class, TableHeaders::render));
    }

    @Override
    public Set<Class<?>> getDelegates() {
      return Set.of(TableNodeRenderer.Factory.class);
    }
  }

  private static void render(TableCell cell, NodeRendererContext context, HtmlWriter html) {
    if (cell.isHeader() && cell.getText().isBlank()) {
      html.tag("td", false, false, () -> {});
    } else {
      context.delegateRender();
    }
  }
}
