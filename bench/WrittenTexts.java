import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts with the shapes that people write: wrapped lines, lists of all kinds, HTML, reference
 * links, pictures, quotes, entities, code. Each text has habits of its own, such as the bullet. A
 * third is short, and one of a hundred has more than 3,000 words, as in the blogs of conferences.
 */
final class WrittenTexts implements Texts {

  private static final double MEDIAN_BLOCKS = 14;
  private static final int MOST_BLOCKS = 90;
  private static final String[] LANGUAGES = {
    "python", "bash", "yaml", "rust", "json", "", "", "css"
  };

  @Override
  public String next(Random random) {
    int blocks =
        (int)
            Math.min(MOST_BLOCKS, Math.exp(Math.log(MEDIAN_BLOCKS) + 0.7 * random.nextGaussian()));
    return new Text(random).write(1 + blocks);
  }

  /** One text and its author's habits. */
  private static final class Text {

    private final Random random;
    private final int width;
    private final String bullet;
    private final boolean boldHeadings;
    private final boolean html;
    private final boolean notes;
    private final boolean attributes;
    private final List<String> ending = new ArrayList<>();
    private int links;

    Text(Random random) {
      this.random = random;
      this.width = random.nextInt(100) < 45 ? 70 + random.nextInt(30) : Integer.MAX_VALUE;
      this.bullet = random.nextInt(3) > 0 ? "* " : "- ";
      this.boldHeadings = random.nextInt(4) == 0;
      this.html = random.nextInt(5) == 0;
      this.notes = random.nextInt(12) == 0;
      this.attributes = random.nextInt(10) == 0;
    }

    String write(int blocks) {
      StringBuilder text = new StringBuilder(paragraph());
      for (int i = 1; i < blocks; i++) {
        text.append('\n').append(block());
      }
      if (!ending.isEmpty()) {
        text.append('\n').append(String.join("\n", ending)).append('\n');
      }
      return text.toString();
    }

    private String block() {
      int choice = random.nextInt(100);
      if (choice < 48) {
        return paragraph();
      } else if (choice < 62) {
        return heading();
      } else if (choice < 74) {
        return list();
      } else if (choice < 80) {
        return code();
      } else if (choice < 87) {
        return picture();
      } else if (choice < 91) {
        return quote();
      } else if (choice < 93) {
        return table();
      } else if (choice < 97 && html) {
        return rawHtml();
      }
      return choice == 99 ? "---\n" : paragraph();
    }

    private String words(int least, int more) {
      return Corpus.words(least + random.nextInt(more), random);
    }

    private String paragraph() {
      StringBuilder text = new StringBuilder();
      int sentences = 1 + random.nextInt(6);
      for (int i = 0; i < sentences; i++) {
        text.append(i == 0 ? "" : " ").append(sentence());
      }
      return wrapped(text.toString(), "", "");
    }

    private String sentence() {
      String start = words(4, 10);
      String rest = words(3, 8) + ".";
      return switch (random.nextInt(16)) {
        case 0, 1 -> start + " " + link() + " " + rest;
        case 2 -> start + " **" + words(1, 3) + "** " + rest;
        case 3 -> start + " *" + words(1, 3) + "* " + rest;
        case 4 -> start + " `" + words(1, 1) + "()` " + rest;
        case 5 -> start + (html ? " <em>" + words(1, 2) + "</em><br> " : ", ") + rest;
        case 6 -> start + " &mdash; " + rest;
        case 7 -> start + "&nbsp;&amp; " + rest;
        case 8 -> start + " \u2013 it\u2019s " + rest;
        case 9 -> start + " snake\\_case " + rest;
        case 10 -> start + (notes ? note() : "") + " " + rest;
        case 11 -> start + "  \n" + rest;
        default -> start + " " + rest;
      };
    }

    private String note() {
      int number = ending.size() + 1;
      ending.add("[^n" + number + "]: " + words(5, 10) + ".");
      return "[^n" + number + "]";
    }

    private String link() {
      links++;
      String address = "https://example.org/" + words(1, 1) + "/" + links;
      if (random.nextInt(6) > 0) {
        return "[" + words(1, 4) + "](" + address + ")";
      }
      ending.add("[" + links + "]: " + address);
      return "[" + words(1, 4) + "][" + links + "]";
    }

    private String heading() {
      String title = words(2, 5);
      if (boldHeadings) {
        return "**" + title + "**\n";
      }
      String id = attributes ? " {#part-" + random.nextInt(1_000_000) + "}" : "";
      return (random.nextInt(3) > 0 ? "## " : "### ") + title + id + "\n";
    }

    private String list() {
      boolean ordered = random.nextInt(4) == 0;
      boolean loose = random.nextInt(4) == 0;
      boolean nested = random.nextInt(4) == 0;
      StringBuilder text = new StringBuilder();
      int items = 2 + random.nextInt(7);
      for (int i = 1; i <= items; i++) {
        String marker = ordered ? i + ". " : bullet;
        String indent = " ".repeat(marker.length());
        text.append(wrapped(random.nextInt(3) == 0 ? sentence() : words(3, 12), marker, indent));
        if (nested && random.nextInt(3) == 0) {
          text.append(wrapped(words(3, 6), indent + bullet, indent + "  "));
          text.append(wrapped(words(3, 6), indent + bullet, indent + "  "));
        }
        text.append(loose && i < items ? "\n" : "");
      }
      return text.toString();
    }

    private String code() {
      StringBuilder lines = new StringBuilder();
      boolean indented = random.nextInt(4) == 0;
      int count = 2 + random.nextInt(15);
      for (int i = 0; i < count; i++) {
        lines
            .append(indented ? "    " : "")
            .append("    ".repeat(random.nextInt(3)))
            .append(words(1, 1) + " = " + words(1, 1) + "(\"" + words(1, 3) + "\", <" + i + ">)")
            .append('\n');
      }
      String language = LANGUAGES[random.nextInt(LANGUAGES.length)];
      return indented ? lines.toString() : "```" + language + "\n" + lines + "```\n";
    }

    private String picture() {
      String address = "https://example.org/images/" + random.nextInt(1_000_000) + ".jpg";
      String alt = random.nextInt(3) == 0 ? "image" : words(2, 5);
      return random.nextInt(4) == 0
          ? "[![" + alt + "](" + address + ")](" + address + ")\n"
          : "![" + alt + "](" + address + ")\n";
    }

    private String quote() {
      return wrapped(words(15, 40) + ".", "> ", "> ");
    }

    private String table() {
      StringBuilder text = new StringBuilder("| time | room | talk |\n|---|:-:|---|\n");
      for (int row = 2 + random.nextInt(8); row > 0; row--) {
        text.append("| %d:30 | %s | %s |\n".formatted(row + 8, words(1, 1), words(3, 4)));
      }
      return text.toString();
    }

    private String rawHtml() {
      return random.nextBoolean()
          ? "<figure><img src=\"https://example.org/images/%d.jpg\" alt=\"%s\"/><figcaption>%s</figcaption></figure>\n"
              .formatted(random.nextInt(1_000_000), words(2, 3), words(3, 5))
          : "<div class=\"note\">\n<p>%s.</p>\n</div>\n".formatted(words(8, 20));
    }

    /** Wraps a text at the width of its author, with prefixes for its first line and the others. */
    private String wrapped(String text, String first, String others) {
      StringBuilder lines = new StringBuilder(first);
      int column = first.length();
      for (String word : text.split("(?<= )(?! )")) {
        if (column > others.length() && column + word.stripTrailing().length() > width) {
          int end = lines.length();
          if (lines.charAt(end - 1) == ' ') {
            lines.setLength(end - 1);
          }
          lines.append('\n').append(others);
          column = others.length();
        }
        lines.append(word);
        int line = word.lastIndexOf('\n');
        if (line >= 0) {
          lines.insert(lines.length() - (word.length() - line - 1), others);
          column = others.length();
        }
        column += word.length() - line - 1;
      }
      return lines.append('\n').toString();
    }
  }
}
