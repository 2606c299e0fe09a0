package dev.recap.talks.media;

import java.util.Optional;
import java.util.regex.Pattern;

/** Recognizes the URLs of slide hosts. */
final class SlideHosts {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.%-]{1,200}");
  private static final Pattern DECK_ID = Pattern.compile("[0-9a-f]{20,40}");
  private static final Pattern SLIDESHARE_CODE =
      Pattern.compile("key/[A-Za-z0-9]{8,24}|[0-9]{4,12}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{4,12}");
  private static final Pattern PRESENTATION_ID = Pattern.compile("[A-Za-z0-9_-]{20,120}");

  private SlideHosts() {}

  static Optional<Embed> of(MediaUrl web) {
    return switch (web.host()) {
      case "speakerdeck.com" -> speakerDeck(web);
      case "slideshare.net" -> slideShare(web);
      case "docs.google.com" -> googleSlides(web);
      default -> Optional.empty();
    };
  }

  /** Recognizes a deck; the URL of its page does not contain that of its player. */
  private static Optional<Embed> speakerDeck(MediaUrl web) {
    if (web.segments().size() != 2) {
      return Optional.empty();
    }
    String deck = web.segment(1);
    if (web.segment(0).equals("player")) {
      String player = "https://speakerdeck.com/player/" + deck;
      return DECK_ID.matcher(deck).matches()
          ? Optional.of(Embed.at(MediaHost.SPEAKER_DECK, deck, player, player, 0))
          : Optional.empty();
    }
    String page = "https://speakerdeck.com/" + web.segment(0) + "/" + deck;
    return areNames(web) ? Optional.of(link(MediaHost.SPEAKER_DECK, deck, page)) : Optional.empty();
  }

  /** Recognizes slides; the number at the end of the page's URL is that of the player. */
  private static Optional<Embed> slideShare(MediaUrl web) {
    String players = "https://www.slideshare.net/slideshow/embed_code/";
    if (web.segment(1).equals("embed_code")) {
      String code = String.join("/", web.segments().subList(2, web.segments().size()));
      return SLIDESHARE_CODE.matcher(code).matches()
          ? Optional.of(
              Embed.at(MediaHost.SLIDESHARE, web.last(), players + code, players + code, 0))
          : Optional.empty();
    }
    if (web.segments().size() < 2 || web.segments().size() > 3 || !areNames(web)) {
      return Optional.empty();
    }
    String page = "https://www.slideshare.net/" + String.join("/", web.segments());
    String number = web.last().substring(web.last().lastIndexOf('-') + 1);
    return Optional.of(
        DIGITS.matcher(number).matches()
            ? Embed.at(MediaHost.SLIDESHARE, number, page, players + number, 0)
            : link(MediaHost.SLIDESHARE, web.last(), page));
  }

  private static Optional<Embed> googleSlides(MediaUrl web) {
    boolean published = web.segment(2).equals("e");
    String id = web.segment(published ? 3 : 2);
    boolean presentation = web.segment(0).equals("presentation") && web.segment(1).equals("d");
    if (!presentation || !PRESENTATION_ID.matcher(id).matches()) {
      return Optional.empty();
    }
    String slides = "https://docs.google.com/presentation/d/" + (published ? "e/" : "") + id;
    return Optional.of(
        Embed.at(MediaHost.GOOGLE_SLIDES, id, slides + "/pub", slides + "/embed", 0));
  }

  private static boolean areNames(MediaUrl web) {
    return web.segments().stream().allMatch(segment -> NAME.matcher(segment).matches());
  }

  private static Embed link(MediaHost host, String id, String page) {
    return new Embed(host, id, page, Optional.empty(), 0, host.label());
  }
}
