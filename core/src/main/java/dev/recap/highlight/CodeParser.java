package dev.recap.highlight;

import dev.recap.highlight.Grammars.Template;
import dev.recap.highlight.WatchedText.Budget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides code of a language into tokens: with its grammar, and with what Prism's hooks add for
 * templates, for JSX and for Markdown. Used for one block.
 */
final class CodeParser {

  /** The languages in which a part of the text can be marked as free of template syntax. */
  private static final Set<String> WITH_LITERALS = Set.of("liquid", "smarty", "soy");

  private static final Pattern LITERAL = Pattern.compile("\\{literal}|\\{%-?\\s*raw\\b[\\s\\S]*");
  private static final Pattern LITERAL_END =
      Pattern.compile("\\{/literal}|\\{%-?\\s*endraw\\b[\\s\\S]*");
  private static final Pattern FIRST_WORD =
      Pattern.compile("[a-z][\\w-]*", Pattern.CASE_INSENSITIVE);

  private final Grammars grammars;
  private final Tokenizer tokenizer;
  private final Budget budget;

  CodeParser(Grammars grammars, boolean ascii, Budget budget) {
    this.grammars = grammars;
    this.tokenizer = new Tokenizer(ascii, budget);
    this.budget = budget;
  }

  /**
   * Returns the tokens of code.
   *
   * @param id of a language that has a grammar
   */
  List<Token> parse(String code, String id) {
    Grammar grammar = grammars.grammar(id);
    if (grammar == null) {
      throw new IllegalArgumentException("there is no language " + id);
    }
    Optional<Template> template = grammars.template(id);
    if (template.isPresent() && !(id.equals("php") && !code.contains("<?"))) {
      return parseTemplate(code, id, grammar, template.get());
    }
    List<Token> tokens = tokenizer.tokenize(code, grammar);
    return switch (id) {
      case "jsx", "tsx" -> withPlainText(tokens, code, 0);
      case "markdown" -> withFences(tokens, code, 0);
      default -> tokens;
    };
  }

  /** The parts of a template, and its text with a placeholder for each of them. */
  private record Parts(List<String> parts, List<String> placeholders, String text) {}

  private List<Token> parseTemplate(String code, String id, Grammar grammar, Template template) {
    Parts parts = parts(code, id, template);
    List<Token> tokens = tokenizer.tokenize(parts.text(), template.outer());
    Filler filler = new Filler(parts, id, grammar);
    List<Token> filled = filler.fill(tokens, 0);
    boolean complete = filler.next == parts.parts().size();
    return complete ? filled : tokenizer.tokenize(code, template.outer());
  }

  private Parts parts(String code, String id, Template template) {
    List<String> parts = new ArrayList<>();
    List<String> placeholders = new ArrayList<>();
    StringBuilder text = new StringBuilder(code.length());
    Matcher matcher =
        template.part().pattern(tokenizer.isAscii()).matcher(new WatchedText(code, budget));
    boolean literal = false;
    int from = 0;
    int number = 0;
    while (matcher.find()) {
      String part = matcher.group();
      literal = literal && !LITERAL_END.matcher(part).matches();
      if (literal || part.isEmpty()) {
        continue;
      }
      literal = WITH_LITERALS.contains(id) && LITERAL.matcher(part).matches();
      String placeholder = placeholder(id, number);
      while (code.contains(placeholder)) {
        placeholder = placeholder(id, ++number);
      }
      number++;
      text.append(code, from, matcher.start()).append(placeholder);
      from = matcher.end();
      parts.add(part);
      placeholders.add(placeholder);
    }
    return new Parts(parts, placeholders, text.append(code, from, code.length()).toString());
  }

  private static String placeholder(String id, int number) {
    return "___" + id.toUpperCase(Locale.ROOT) + number + "___";
  }

  /** Puts the tokens of a template's parts where their placeholders are. */
  private final class Filler {

    private final Parts parts;
    private final String id;
    private final Grammar grammar;
    private int next;

    Filler(Parts parts, String id, Grammar grammar) {
      this.parts = parts;
      this.id = id;
      this.grammar = grammar;
    }

    List<Token> fill(List<Token> tokens, int start) {
      List<Token> filled = new ArrayList<>(tokens.size());
      int at = start;
      for (Token token : tokens) {
        if (!token.content().isEmpty()) {
          filled.add(token.withContent(fill(token.content(), at)));
        } else {
          List<Token> pieces = fill(at, at + token.length());
          if (token.isText()) {
            filled.addAll(pieces);
          } else if (pieces.size() == 1 && pieces.get(0).isText()) {
            filled.add(token);
          } else {
            filled.add(token.withContent(pieces));
          }
        }
        at += token.length();
      }
      return filled;
    }

    private List<Token> fill(int start, int end) {
      List<Token> pieces = new ArrayList<>();
      int from = start;
      while (next < parts.parts().size()) {
        String placeholder = parts.placeholders().get(next);
        int found = parts.text().indexOf(placeholder, from);
        if (found < 0 || found + placeholder.length() > end) {
          break;
        }
        if (found > from) {
          pieces.add(Token.text(found - from));
        }
        String part = parts.parts().get(next++);
        List<Token> content = tokenizer.tokenize(part, grammar);
        pieces.add(new Token(id, List.of("language-" + id), part.length(), content));
        from = found + placeholder.length();
      }
      if (end > from) {
        pieces.add(Token.text(end - from));
      }
      return pieces;
    }
  }

  /** A tag of JSX that is open, and the number of open braces in it. */
  private static final class OpenTag {

    private final String name;
    private int braces;

    OpenTag(String name) {
      this.name = name;
    }
  }

  /** Makes plain text of what the grammar of JSX took for code between tags. */
  private List<Token> withPlainText(List<Token> tokens, String code, int start) {
    List<Token> result = new ArrayList<>(tokens.size());
    Deque<OpenTag> open = new ArrayDeque<>();
    int at = start;
    for (Token token : tokens) {
      String text = code.substring(at, at + token.length());
      OpenTag tag = open.peek();
      boolean isCode = false;
      if (isTag(token)) {
        isCode = true;
        follow(token, code, at, open);
      } else if (tag != null && token.type().equals("punctuation") && text.equals("{")) {
        isCode = true;
        tag.braces++;
      } else if (tag != null
          && tag.braces > 0
          && token.type().equals("punctuation")
          && text.equals("}")) {
        isCode = true;
        tag.braces--;
      }
      if (isCode || tag == null || tag.braces > 0) {
        result.add(
            token.content().isEmpty()
                ? token
                : token.withContent(withPlainText(token.content(), code, at)));
      } else {
        Token last = result.get(result.size() - 1);
        boolean joins = last.isText() || last.type().equals("plain-text");
        int length = (joins ? last.length() : 0) + token.length();
        Token plain = new Token("plain-text", List.of(), length, List.of());
        if (joins) {
          result.set(result.size() - 1, plain);
        } else {
          result.add(plain);
        }
      }
      at += token.length();
    }
    return result;
  }

  private static boolean isTag(Token token) {
    return token.type().equals("tag")
        && !token.content().isEmpty()
        && token.content().get(0).type().equals("tag");
  }

  private static void follow(Token tag, String code, int start, Deque<OpenTag> open) {
    List<Token> name = tag.content().get(0).content();
    if (name.isEmpty()) {
      return;
    }
    int nameStart = start + name.get(0).length();
    String opening = code.substring(start, nameStart);
    String element =
        name.size() < 2 ? "" : code.substring(nameStart, nameStart + name.get(1).length());
    if (opening.equals("</")) {
      OpenTag last = open.peek();
      if (last != null && last.name.equals(element)) {
        open.pop();
      }
    } else if (!code.startsWith("/>", start + tag.length() - 2)) {
      open.push(new OpenTag(element));
    }
  }

  /** Colours the fenced blocks in Markdown that name their language. */
  private List<Token> withFences(List<Token> tokens, String code, int start) {
    List<Token> result = new ArrayList<>(tokens.size());
    int at = start;
    for (Token token : tokens) {
      if (token.content().isEmpty()) {
        result.add(token);
      } else if (token.type().equals("code")) {
        result.add(token.withContent(withFence(token.content(), code, at)));
      } else {
        result.add(token.withContent(withFences(token.content(), code, at)));
      }
      at += token.length();
    }
    return result;
  }

  private List<Token> withFence(List<Token> fence, String code, int start) {
    if (fence.size() < 4
        || !fence.get(1).type().equals("code-language")
        || !fence.get(3).type().equals("code-block")) {
      return fence;
    }
    int languageAt = start + fence.get(0).length();
    int blockAt = languageAt + fence.get(1).length() + fence.get(2).length();
    Token block = fence.get(3);
    String language =
        code.substring(languageAt, languageAt + fence.get(1).length())
            .replaceAll("\\b#", "sharp")
            .replaceAll("\\b\\+\\+", "pp");
    Matcher word = FIRST_WORD.matcher(language);
    String name = word.find() ? word.group().toLowerCase(Locale.ROOT) : "";
    String id = grammars.ids().get(name);
    List<Token> content =
        id == null ? List.of() : parse(code.substring(blockAt, blockAt + block.length()), id);
    List<Token> result = new ArrayList<>(fence);
    result.set(3, new Token(block.type(), List.of("language-" + name), block.length(), content));
    return result;
  }
}
