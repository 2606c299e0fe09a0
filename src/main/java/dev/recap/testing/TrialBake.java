package dev.recap.testing;

import dev.recap.build.Configuration;
import dev.recap.build.Rehearsal;
import dev.recap.config.SettingsSource;
import dev.recap.site.Audience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A bake that writes nothing; for tests that make the projects they bake. */
public final class TrialBake {

  private final Path project;
  private final SettingsSource settings;
  private final Audience audience;

  private TrialBake(Path project, SettingsSource settings, Audience audience) {
    this.project = project;
    this.settings = settings;
    this.audience = audience;
  }

  /** Of the project in a folder, as {@code recap bake} without options bakes it now. */
  public static TrialBake of(Path project) {
    return new TrialBake(
        project, SettingsSource.OF_PROJECT, new Audience(Instant.now(), false, false));
  }

  /** At another time, so that the test finds the same site every day. */
  public TrialBake at(Instant now) {
    return new TrialBake(
        project, settings, new Audience(now, audience.drafts(), audience.future()));
  }

  public TrialBake withDrafts() {
    return new TrialBake(project, settings, new Audience(audience.now(), true, audience.future()));
  }

  /** With posts whose date lies in the future. */
  public TrialBake withFuture() {
    return new TrialBake(project, settings, new Audience(audience.now(), audience.drafts(), true));
  }

  /** With a key that goes before that of jbake.properties. */
  public TrialBake with(String key, String value) {
    return new TrialBake(project, settings.with(key, value), audience);
  }

  /**
   * Bakes it. Mistakes in content and templates are told by the site.
   *
   * @throws AssertionError if jbake.properties has errors
   */
  public SiteUnderTest bake() {
    try {
      Configuration configuration = Configuration.of(project, settings, Optional.empty());
      if (configuration.hasErrors()) {
        throw Failure.of("the settings have errors:" + ProblemLines.of(configuration.problems()));
      }
      return new SiteUnderTest(Rehearsal.of(configuration, audience));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
