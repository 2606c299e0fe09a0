package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.CoreNodeRenderer;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what an author wrote after the language of a fenced block, and writes it as attributes of
 * the block; {@link dev.recap.content.html.CodeBlocks} reads them.
 */
final class CodeFences implements HtmlRenderer.HtmlRendererExtension {

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.attributeProviderFactory(
        new IndependentAttributeProviderFactory() {
          @Override
          public AttributeProvider apply(LinkResolverContext context) {
            return (node, part, attributes) -> {
              if (!(node instanceof FencedCodeBlock block)) {
                return;
              }
              Info info = Info.of(block.getInfo().unescape());
              if (part.equals(AttributablePart.NODE)) {
                info.values().forEach(attributes::replaceValue);
                info.classes().forEach(name -> attributes.addValue("class", name));
              } else if (part.equals(CoreNodeRenderer.CODE_CONTENT)) {
                attributes.remove("class");
                if (!info.language().isEmpty()) {
                  attributes.replaceValue("class", "language-" + info.language());
                }
              }
            };
          }
        });
  }

  /**
   * The text after an opening fence: {@code java {hl_lines="2-4"}}, {@code py title="x.py"}, {@code
   * {.python #id linenos=true}}, {@code js {2-4}} or {@code rust,linenos}.
   *
   * @param language empty if there is none
   * @param values the attributes of the block
   */
  record Info(String language, List<String> classes, Map<String, String> values) {

    private static final Pattern LANGUAGE = Pattern.compile("[^\\s{},]*");
    private static final Pattern ITEM =
        Pattern.compile(
            "\\{\\s*(?<lines>\\d[\\d,\\s-]*)\\}"
                + "|(?<sign>[#.])(?<name>[^\\s{}\"'=,]+)"
                + "|(?<key>[A-Za-z_][\\w:.-]*)\\s*=\\s*"
                + "(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|\\[(?<list>[^\\]]*)\\]"
                + "|(?<bare>[^\\s{},]+))"
                + "|(?<word>[^\\s{},]+)");

    static Info of(String info) {
      Matcher first = LANGUAGE.matcher(info.strip());
      String language = first.lookingAt() ? first.group() : "";
      List<String> classes = new ArrayList<>();
      Map<String, String> values = new LinkedHashMap<>();
      if (language.indexOf('=') > 0) {
        language = "";
      }
      Matcher item = ITEM.matcher(info.strip().substring(language.length()));
      while (item.find()) {
        if (item.group("lines") != null) {
          values.put("hl_lines", item.group("lines").strip());
        } else if (item.group("name") != null) {
          if (item.group("sign").equals("#")) {
            values.put("id", item.group("name"));
          } else {
            classes.add(item.group("name"));
          }
        } else if (item.group("key") != null) {
          values.put(key(item.group("key")), value(item));
        } else if (Set.of("linenos", "linenums").contains(key(item.group("word")))) {
          values.put("linenos", "true");
        }
      }
      if (language.isEmpty() && !classes.isEmpty()) {
        String name = classes.remove(0);
        language = name.startsWith("language-") ? name.substring("language-".length()) : name;
      }
      return new Info(language, classes, values);
    }

    private static String value(Matcher item) {
      for (String form : List.of("double", "single", "list")) {
        if (item.group(form) != null) {
          return item.group(form);
        }
      }
      return item.group("bare");
    }

    /** Returns the name of an option, of which there are several spellings. */
    private static String key(String written) {
      String key = written.toLowerCase(Locale.ROOT);
      return switch (key) {
        case "showlinenumbers", "numberlines", "line-numbers", "linenumbers" -> "linenos";
        case "hl", "highlight" -> "hl_lines";
        case "startfrom", "startline" -> "linenostart";
        case "filename" -> "title";
        default -> key;
      };
    }
  }
}
