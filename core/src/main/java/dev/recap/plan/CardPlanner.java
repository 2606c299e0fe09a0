package dev.recap.plan;

import dev.recap.config.PictureSettings.Cards;
import dev.recap.config.Settings;
import dev.recap.images.SocialCard;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.model.Talk;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the social cards of the posts and talks that name no picture. */
final class CardPlanner implements PagePlanner {

  private static final String FILE = "card.png";

  /** After the documents, whose pages the cards are next to. */
  @Override
  public void plan(Planning planning) {
    Settings settings = planning.settings();
    Cards cards = settings.pictures().cards().orElseThrow();
    Optional<Path> font = cards.font().map(settings.folders().project()::resolve);
    DateTimeFormatter dates = DateTimeFormatter.ofPattern("d MMMM uuuu", settings.site().locale());
    for (Document document : planning.site().documents()) {
      boolean post = document.type().equals("post");
      Optional<Talk> talk = document.as(Talk.class);
      DocumentUrl url = planning.documents.get(document.source());
      if (url == null || !(post || talk.isPresent()) || document.front().image().isPresent()) {
        continue;
      }
      List<String> above = new ArrayList<>();
      talk.ifPresent(found -> above.add(String.join(", ", found.speakers())));
      talk.flatMap(Talk::event).ifPresent(above::add);
      document.date().ifPresent(date -> above.add(dates.format(date)));
      above.removeIf(String::isEmpty);
      SocialCard card =
          new SocialCard(
              document.title(), String.join(" · ", above), settings.site().title(), cards, font);
      OutputPath path = path(url.path());
      planning.cards.put(document.source(), path);
      planning.outputs.add(
          new Output.Card(
              path, card, new OutputOrigin(document.source().value(), document.placeOf("title"))));
    }
  }

  /** Returns the path next to a page: {@code talks/circus/card.png}, or {@code circus-card.png}. */
  private static OutputPath path(OutputPath page) {
    String name = page.fileName();
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String folder = page.value().substring(0, page.value().length() - name.length());
    return new OutputPath(folder + (stem.equals("index") ? "" : stem + "-") + FILE);
  }
}
