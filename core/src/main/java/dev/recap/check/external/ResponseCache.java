package dev.recap.check.external;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import dev.recap.check.external.LinkStatus.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The responses of other hosts in the last days, stored in a file. */
final class ResponseCache {

  private static final Duration KEPT = Duration.ofDays(7);

  /** Shorter: an author who fixes a link should see the result the next day. */
  private static final Duration DEAD_KEPT = Duration.ofDays(1);

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private record Answer(
      @Nullable State state, @Nullable String reason, @Nullable String archived, long asked) {

    /** Returns nothing if the file was edited by hand. */
    Optional<LinkStatus> status() {
      return state == null || reason == null
          ? Optional.empty()
          : Optional.of(new LinkStatus(state, reason, Optional.ofNullable(archived)));
    }
  }

  private final Path file;
  private final long now;
  private final Map<String, Answer> answers;

  private ResponseCache(Path file, long now, Map<String, Answer> answers) {
    this.file = file;
    this.now = now;
    this.answers = answers;
  }

  /** Reads the responses that are not too old; none if the file is missing or damaged. */
  static ResponseCache read(Path file, Instant now) {
    Map<String, Answer> answers = new TreeMap<>();
    try {
      if (Files.exists(file)) {
        Map<String, Answer> kept =
            GSON.fromJson(Files.readString(file), new TypeToken<Map<String, Answer>>() {});
        if (kept != null) {
          answers.putAll(kept);
        }
      }
    } catch (IOException | JsonParseException unreadable) {
      // Then all links are requested again.
    }
    long seconds = now.getEpochSecond();
    answers.values().removeIf(answer -> isOld(answer, seconds));
    return new ResponseCache(file, seconds, answers);
  }

  private static boolean isOld(Answer answer, long now) {
    Duration kept = answer.state == State.ALIVE ? KEPT : DEAD_KEPT;
    return answer.asked > now || answer.asked + kept.toSeconds() < now;
  }

  boolean has(String link) {
    return get(link).isPresent();
  }

  Optional<LinkStatus> get(String link) {
    return Optional.ofNullable(answers.get(link)).flatMap(Answer::status);
  }

  /** Stores a status, unless it is temporary. */
  void put(String link, LinkStatus linkStatus) {
    if (linkStatus.state() == State.ALIVE || linkStatus.state() == State.DEAD) {
      answers.put(
          link,
          new Answer(
              linkStatus.state(), linkStatus.reason(), linkStatus.archived().orElse(null), now));
    }
  }

  /** Stores the responses for the next check, if the folder can be written to. */
  void write() {
    try {
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), "external", ".json");
      Files.write(fresh, GSON.toJson(answers).getBytes(StandardCharsets.UTF_8));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // Then all links are requested again.
    }
  }
}
