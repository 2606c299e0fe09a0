package dev.recap.config;

import dev.recap.problem.DidYouMean;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The targets of {@code recap publish}, by name, in the order of the file.
 *
 * @param standard the name of the target that the command takes if it names none
 */
public record PublishSettings(Map<String, PublishTarget> targets, Optional<String> standard) {

  /** A password in an address, or a secret in a connection string of rclone. */
  private static final Pattern SECRET =
      Pattern.compile("://[^/@:]*:[^/@]+@|(?i)[,_](key|pass|password|secret|token)=[^,:]");

  public PublishSettings {
    targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
  }

  static PublishSettings read(Values values) {
    Map<String, PublishTarget> targets = new LinkedHashMap<>();
    values
        .members(Keys.PUBLISH)
        .forEach(
            (name, key) -> {
              if (isTarget(name)) {
                boolean squash = squash(values, Keys.PUBLISH_HISTORY.key(name));
                values
                    .readTextIfAny(
                        key, value -> PublishTarget.parse(name, value, squash), PublishTarget.HINT)
                    .filter(target -> hasNoPassword(target, key, values))
                    .ifPresent(target -> targets.put(name, target));
              }
            });
    return new PublishSettings(targets, standard(values, targets.keySet()));
  }

  /** Returns true if {@code publish.NAME} is a target's key. */
  static boolean isTarget(String name) {
    return name.matches("[A-Za-z0-9_-]+") && !Keys.PUBLISH_DEFAULT.name().equals("publish." + name);
  }

  private static boolean squash(Values values, Key key) {
    return values
        .readIfAny(
            key,
            value ->
                switch (value) {
                  case "squash" -> Optional.of(true);
                  case "keep" -> Optional.of(false);
                  default -> Optional.empty();
                },
            () -> List.of("keep", "squash"),
            "write keep or squash")
        .orElse(false);
  }

  private static boolean hasNoPassword(PublishTarget target, Key key, Values values) {
    boolean open = SECRET.matcher(target.location()).find();
    if (open) {
      values.report(
          Problem.error(
              "bad-setting",
              values.placeOf(key),
              key.name() + " contains a password or another secret",
              "leave it to the program: to an SSH key, git's credential helper or rclone config"));
    }
    return !open;
  }

  private static Optional<String> standard(Values values, Set<String> targets) {
    Optional<String> name = values.nameIfAny(Keys.PUBLISH_DEFAULT);
    if (name.isPresent() && !targets.contains(name.get())) {
      values.report(
          Problem.error(
              "bad-setting",
              values.placeOf(Keys.PUBLISH_DEFAULT),
              "publish.default names a target that no key declares, \"" + name.get() + "\"",
              DidYouMean.of(name.get(), new ArrayList<>(targets))
                  .map(near -> "did you mean " + near + "?")
                  .orElse("add publish." + name.get())));
      return Optional.empty();
    }
    return name;
  }

  /** Returns the target that the command takes if it names none. */
  public Optional<PublishTarget> chosen() {
    return standard
        .map(targets::get)
        .or(
            () ->
                targets.size() == 1
                    ? targets.values().stream().findFirst()
                    : Optional.<PublishTarget>empty());
  }
}
