package dev.recap.render.view;

import dev.recap.model.Heading;
import freemarker.template.TemplateModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document's headings as a tree. */
final class Outline {

  private Outline() {}

  private record Node(int level, List<Map<String, @Nullable Object>> children) {}

  /** Headings without an anchor are left out: nothing could lead to them. */
  static @Nullable TemplateModel of(List<Heading> headings) {
    List<Map<String, @Nullable Object>> roots = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>();
    open.push(new Node(0, roots));
    for (Heading heading : headings) {
      if (heading.id().isEmpty()) {
        continue;
      }
      while (open.getFirst().level() >= heading.level()) {
        open.pop();
      }
      List<Map<String, @Nullable Object>> children = new ArrayList<>();
      Map<String, @Nullable Object> item = item(heading);
      item.put("children", children);
      open.getFirst().children().add(item);
      open.push(new Node(heading.level(), children));
    }
    return TemplateValues.of(roots);
  }

  static Map<String, @Nullable Object> item(Heading heading) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("id", heading.id());
    item.put("text", heading.text());
    item.put("level", heading.level());
    return item;
  }
}
