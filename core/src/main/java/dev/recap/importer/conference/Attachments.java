package dev.recap.importer.conference;

import dev.recap.importer.conference.Programme.Link;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The links and attachments of a session, by what they are.
 *
 * @param links all that are neither videos nor slides
 */
record Attachments(List<String> videos, List<String> slides, List<Link> links) {

  private static final Pattern SLIDES =
      Pattern.compile("(?i).*\\b(slides?|folien|presentation|präsentation|deck)\\b.*");
  private static final Pattern VIDEO =
      Pattern.compile("(?i).*\\b(video|recording|aufzeichnung)\\b.*");
  private static final Pattern SLIDES_FILE =
      Pattern.compile("(?i).*\\.(pdf|pptx?|odp|key)(?:[?#].*)?");
  private static final Pattern VIDEO_FILE =
      Pattern.compile("(?i).*\\.(mp4|webm|mkv|ogv)(?:[?#].*)?");

  static Attachments of(DataNode session, Optional<String> base) {
    List<String> videos = new ArrayList<>();
    List<String> slides = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    session.text("video_download_url").flatMap(url -> web(url, base)).ifPresent(videos::add);
    for (boolean attached : List.of(false, true)) {
      for (DataNode item : items(session, attached ? "attachments" : "links")) {
        String title = item.text("title").orElse(item.text().strip());
        Optional<String> url = item.text("url", "href", "link").flatMap(found -> web(found, base));
        if (url.isEmpty()) {
          continue;
        }
        String type = item.text("type").orElse("").toLowerCase(Locale.ROOT);
        if (type.equals("recording")
            || VIDEO.matcher(title).matches()
            || VIDEO_FILE.matcher(url.get()).matches()) {
          videos.add(url.get());
        } else if (type.equals("slides")
            || SLIDES.matcher(title).matches()
            || (attached && SLIDES_FILE.matcher(url.get()).matches())) {
          slides.add(url.get());
        } else {
          links.add(new Link(title.isEmpty() ? url.get() : title, url.get()));
        }
      }
    }
    return new Attachments(videos, slides, links);
  }

  /** Returns the items of a list, which XML has one level deeper than JSON. */
  private static List<DataNode> items(DataNode session, String name) {
    List<DataNode> items = new ArrayList<>();
    for (DataNode node : session.all(name)) {
      List<DataNode> inner = new ArrayList<>(node.all("link"));
      inner.addAll(node.all("attachment"));
      inner.removeIf(item -> item.children().isEmpty());
      items.addAll(inner.isEmpty() ? List.of(node) : inner);
    }
    return items;
  }

  /** Returns a web address; a relative one begins at the base. */
  static Optional<String> web(String url, Optional<String> base) {
    try {
      URI address = new URI(url.strip().replace(" ", "%20"));
      URI whole = base.isPresent() ? new URI(base.get() + "/").resolve(address) : address;
      boolean web =
          "https".equalsIgnoreCase(whole.getScheme()) || "http".equalsIgnoreCase(whole.getScheme());
      return web && whole.getHost() != null ? Optional.of(whole.toString()) : Optional.empty();
    } catch (java.net.URISyntaxException noAddress) {
      return Optional.empty();
    }
  }
}
