package dev.recap.importer.markup;

import dev.recap.talks.media.Embed;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The media in bodies that become Recap's players. */
public final class Players {

  private Players() {}

  /** Returns the address of a frame, a video or a sound. */
  static String addressOf(Element element) {
    String address = element.attr("src").strip();
    @Nullable Element source = element.selectFirst("source[src]");
    return address.isEmpty() && source != null ? source.attr("src").strip() : address;
  }

  /** Returns an element for an address that stands alone: a player, or a paragraph with a link. */
  public static Element of(String address) {
    if (Embed.of(address).isPresent()) {
      return new Element("iframe").attr("src", address);
    }
    Element link = new Element("a").attr("href", address).text(address);
    return new Element("p").appendChild(link);
  }

  /** Returns true if a link is all of a paragraph, so that it becomes a player. */
  static boolean isAlone(Element link) {
    @Nullable Element parent = link.parent();
    boolean top =
        parent != null
            && (parent.normalName().equals("p")
                ? isTop(parent.parent())
                : parent.normalName().equals("body") || parent.normalName().equals("div"));
    return top && parent != null && isOnly(link, parent) && Embed.of(link.attr("href")).isPresent();
  }

  private static boolean isTop(@Nullable Element element) {
    return element == null
        || element.normalName().equals("body")
        || BlockSplitter.WRAPPERS.contains(element.normalName())
        || element.normalName().equals("blockquote");
  }

  private static boolean isOnly(Element link, Element parent) {
    for (Node node : parent.childNodes()) {
      if (!node.equals(link) && !(node instanceof TextNode text && text.isBlank())) {
        return false;
      }
    }
    return true;
  }

  /** Returns true if words only stand for the address of a player. */
  static boolean isStandIn(String words, String address) {
    return words.isEmpty()
        || words.equals(address)
        || Embed.of(address)
            .filter(
                embed -> words.equals(embed.host().kind().word()) || words.equals(embed.hostName()))
            .isPresent();
  }
}
