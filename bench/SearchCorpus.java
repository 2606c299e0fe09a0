import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Makes a project with posts and talks for measuring the search. Words are as frequent as in real
 * texts (Zipf's law), inflected, and as many as in English texts of that size. The same numbers
 * give the same project on every machine.
 *
 * <p>Run it as {@code java bench/SearchCorpus.java POSTS TALKS FOLDER}. A post has about 450 words;
 * a talk has a transcript of about half an hour.
 */
public final class SearchCorpus {

  private static final int VOCABULARY = 15_000;
  private static final String[] FREQUENT =
      "the of and to a in is it that for was on are as with they be at this have from or by not but"
          .split(" ");
  private static final String[] SYLLABLES =
      ("ba be bi ca ce con da de di dra en er fa fe flo ga ge gra ha he hi in ja jo ka ki la le li"
           + " lo ma me mi mo na ne no or pa pe per po pra pro qua ra re ri ro sa se si sta sto ta"
           + " te ter ti to tra tri un va ve vi vo wa we wi ya yo za zi")
          .split(" ");
  private static final String[] ENDINGS = {"", "", "", "", "s", "s", "ing", "ed", "er", "ly"};

  private final Random random = new Random(2013);
  private final List<String> vocabulary = new ArrayList<>(List.of(FREQUENT));

  private SearchCorpus() {
    while (vocabulary.size() < VOCABULARY) {
      StringBuilder word = new StringBuilder();
      for (int syllables = 1 + random.nextInt(4); syllables >= 0; syllables--) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      vocabulary.add(word.toString());
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[2]);
    SearchCorpus corpus = new SearchCorpus();
    corpus.posts(Integer.parseInt(arguments[0]), folder);
    corpus.talks(Integer.parseInt(arguments[1]), folder);
    System.out.println(String.join("\n", corpus.queries(500)));
  }

  /** Returns a word; its rank is as in a text if the skew is 1, and rarer if it is smaller. */
  private String word(double skew) {
    int rank = (int) Math.pow(VOCABULARY, 1 - (1 - random.nextDouble()) * skew) - 1;
    String word = vocabulary.get(Math.max(0, rank));
    return rank < FREQUENT.length ? word : word + ENDINGS[random.nextInt(ENDINGS.length)];
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(word(1));
      text.append(i % 12 == 11 && i + 1 < count ? "." : "");
    }
    return text.toString();
  }

  private List<String> queries(int count) {
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      queries.add(i % 2 == 0 ? word(0.7) : word(0.7) + " " + word(0.7));
    }
    return queries;
  }

  private String title() {
    StringBuilder title = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      title.append(i == 0 ? "" : " ").append(word(0.8));
    }
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  private String tags() {
    Set<String> tags = new LinkedHashSet<>();
    while (tags.size() < 3) {
      tags.add("tag-" + random.nextInt(100));
    }
    return String.join(", ", tags);
  }

  private void posts(int count, Path folder) throws IOException {
    for (int i = 0; i < count; i++) {
      LocalDate date = LocalDate.of(2011, 1, 1).plusDays((long) i * 5000 / count);
      StringBuilder text = new StringBuilder();
      text.append("---\ntitle: \"").append(title()).append("\"\ndate: ").append(date);
      text.append("\ntags: [").append(tags()).append("]\n---\n");
      int sections = 1 + random.nextInt(5);
      for (int section = 0; section < sections; section++) {
        text.append("## ").append(words(4)).append("\n\n");
        text.append(words(40 + random.nextInt(90))).append(".\n\n");
        text.append(words(30 + random.nextInt(60))).append(".\n\n");
      }
      Path file = folder.resolve("content/%d/%s-post-%d.md".formatted(date.getYear(), date, i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }

  private void talks(int count, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("content/talks"));
    Files.createDirectories(folder.resolve("assets/transcripts"));
    for (int i = 0; i < count; i++) {
      LocalDate date = LocalDate.of(2011, 7, 1).plusDays((long) i * 5000 / Math.max(1, count));
      Files.writeString(
          folder.resolve("content/talks/talk-%d.md".formatted(i)),
          "---\ntitle: \"%s\"\ntype: talk\ndate: %s\nspeakers: [Speaker %d]\ntags: [%s]\ntranscript: /transcripts/talk-%d.vtt\n---\n%s.\n"
              .formatted(title(), date, i % 300, tags(), i, words(120)));
      StringBuilder cues = new StringBuilder("WEBVTT\n");
      for (int cue = 0; cue < 340; cue++) {
        cues.append(
            "\n%s --> %s\n%s%s\n"
                .formatted(time(5 * cue), time(5 * cue + 5), words(7), cue % 3 == 2 ? "." : ""));
      }
      Files.writeString(folder.resolve("assets/transcripts/talk-%d.vtt".formatted(i)), cues);
    }
  }

  private static String time(int seconds) {
    return "%02d:%02d:%02d.000".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
