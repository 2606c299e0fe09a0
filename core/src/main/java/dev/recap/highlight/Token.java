package dev.recap.highlight;

import java.util.List;

/**
 * A part of code, or plain text between such parts.
 *
 * @param type the name that the grammar gives it, or an empty string for plain text
 * @param aliases further names
 * @param length the number of characters
 * @param content the parts of it, or nothing if it has none
 */
record Token(String type, List<String> aliases, int length, List<Token> content) {

  static Token text(int length) {
    return new Token("", List.of(), length, List.of());
  }

  boolean isText() {
    return type.isEmpty();
  }

  Token withContent(List<Token> newContent) {
    return new Token(type, aliases, newContent.stream().mapToInt(Token::length).sum(), newContent);
  }
}
