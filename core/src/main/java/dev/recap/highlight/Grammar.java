package dev.recap.highlight;

import java.util.List;

/**
 * A grammar of Prism.
 *
 * @param rules the types of tokens and their patterns, in the order in which they are looked for
 */
record Grammar(List<Rule> rules) {

  Grammar {
    rules = List.copyOf(rules);
  }

  /** A type of token and one of its patterns. */
  record Rule(String type, TokenPattern pattern) {}
}
