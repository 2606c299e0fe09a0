package dev.recap.highlight;

import dev.recap.highlight.Grammar.Rule;
import dev.recap.highlight.WatchedText.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Divides code into tokens as Prism does: each pattern of a grammar, in order, is looked for in
 * what the patterns before it have left; a greedy one also replaces tokens that it overlaps, after
 * which the patterns before it get another chance. Used for one block.
 */
final class Tokenizer {

  private final boolean ascii;
  private final Budget budget;

  Tokenizer(boolean ascii, Budget budget) {
    this.ascii = ascii;
    this.budget = budget;
  }

  boolean isAscii() {
    return ascii;
  }

  List<Token> tokenize(String text, Grammar grammar) {
    return new Pass(text, grammar).tokens();
  }

  private static final class Node {

    private final int length;
    private final @Nullable Token token;
    private Node previous = this;
    private Node next = this;

    Node(int length, @Nullable Token token) {
      this.length = length;
      this.token = token;
    }
  }

  /** The range in which patterns get another chance, up to the pattern that caused it. */
  private static final class Rematch {

    private final int cause;
    private int reach;

    Rematch(int cause, int reach) {
      this.cause = cause;
      this.reach = reach;
    }
  }

  /** The work on one text with one grammar; the nodes between the ends make up the text. */
  private final class Pass {

    private final String text;
    private final CharSequence watched;
    private final List<Rule> rules;
    private final Node head = new Node(0, null);
    private final Node tail = new Node(0, null);
    private int size;

    Pass(String text, Grammar grammar) {
      this.text = text;
      this.watched = new WatchedText(text, budget);
      this.rules = grammar.rules();
      head.next = tail;
      tail.previous = head;
      addAfter(head, text.length(), null);
    }

    List<Token> tokens() {
      match(head, 0, null);
      List<Token> tokens = new ArrayList<>(size);
      for (Node node = head.next; node != tail; node = node.next) {
        if (node.length > 0) {
          tokens.add(node.token == null ? Token.text(node.length) : node.token);
        }
      }
      return tokens;
    }

    private void match(Node start, int startPosition, @Nullable Rematch rematch) {
      for (int rule = 0; rule < rules.size(); rule++) {
        if (rematch != null && rematch.cause == rule) {
          return;
        }
        if (!match(rule, start, startPosition, rematch)) {
          return;
        }
      }
    }

    /** Returns false if the grammar splits the text without end. */
    private boolean match(int rule, Node start, int startPosition, @Nullable Rematch rematch) {
      TokenPattern pattern = rules.get(rule).pattern();
      Matcher matcher = pattern.pattern(ascii).matcher(watched);
      int position = startPosition;
      for (Node node = start.next;
          node != tail && (rematch == null || position < rematch.reach);
          position += node.length, node = node.next) {
        if (size > text.length()) {
          return false;
        }
        if (node.token != null) {
          continue;
        }
        int end = position + node.length;
        int replaced = 1;
        if (pattern.isGreedy()) {
          if (!matcher.find(position) || from(matcher, pattern) >= text.length()) {
            return true;
          }
          while (from(matcher, pattern) >= position + node.length) {
            position += node.length;
            node = node.next;
          }
          if (node.token != null) {
            continue;
          }
          replaced = 0;
          end = position;
          for (Node last = node;
              last != tail && (end < matcher.end() || last.token == null);
              last = last.next) {
            replaced++;
            end += last.length;
          }
        } else if (!matcher.region(position, end).find()) {
          continue;
        }
        int from = from(matcher, pattern);
        int to = matcher.end();
        Node before = node.previous;
        if (rematch != null && end > rematch.reach) {
          rematch.reach = end;
        }
        if (from > position) {
          before = addAfter(before, from - position, null);
        }
        position = from;
        removeAfter(before, replaced);
        node = addAfter(before, to - from, token(rule, from, to));
        if (end > to) {
          addAfter(node, end - to, null);
        }
        if (replaced > 1) {
          Rematch again = new Rematch(rule, end);
          match(before, position, again);
          if (rematch != null && again.reach > rematch.reach) {
            rematch.reach = again.reach;
          }
        }
      }
      return true;
    }

    private int from(Matcher matcher, TokenPattern pattern) {
      return pattern.hasLookbehind() && matcher.start(1) >= 0
          ? matcher.start() + matcher.end(1) - matcher.start(1)
          : matcher.start();
    }

    private Token token(int rule, int from, int to) {
      TokenPattern pattern = rules.get(rule).pattern();
      Grammar inside = pattern.inside();
      return new Token(
          rules.get(rule).type(),
          pattern.aliases(),
          to - from,
          inside == null ? List.of() : tokenize(text.substring(from, to), inside));
    }

    private Node addAfter(Node node, int length, @Nullable Token token) {
      Node added = new Node(length, token);
      added.previous = node;
      added.next = node.next;
      node.next.previous = added;
      node.next = added;
      size++;
      return added;
    }

    private void removeAfter(Node node, int count) {
      Node next = node.next;
      for (int i = 0; i < count; i++) {
        next = next.next;
      }
      node.next = next;
      next.previous = node;
      size -= count;
    }
  }
}
