package dev.recap.testing;

import dev.recap.build.Configuration;
import dev.recap.build.InMemoryBake;
import dev.recap.config.SettingsSource;
import dev.recap.site.PublishFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A bake in memory for tests that create their projects themselves. */
public final class TestBake {

  private final Path project;
  private final SettingsSource settings;
  private final PublishFilter publishFilter;

  private TestBake(Path project, SettingsSource settings, PublishFilter publishFilter) {
    this.project = project;
    this.settings = settings;
    this.publishFilter = publishFilter;
  }

  /** Returns a bake like {@code recap bake} without options. */
  public static TestBake of(Path project) {
    return new TestBake(
        project, SettingsSource.OF_PROJECT, new PublishFilter(Instant.now(), false, false));
  }

  /** Returns a bake at a fixed time, so that the site is the same every day. */
  public TestBake at(Instant now) {
    return new TestBake(
        project, settings, new PublishFilter(now, publishFilter.drafts(), publishFilter.future()));
  }

  public TestBake withDrafts() {
    return new TestBake(
        project, settings, new PublishFilter(publishFilter.now(), true, publishFilter.future()));
  }

  /** Returns a bake that lists posts with a future date. */
  public TestBake withFuture() {
    return new TestBake(
        project, settings, new PublishFilter(publishFilter.now(), publishFilter.drafts(), true));
  }

  /** Returns a bake with a setting that overrides jbake.properties. */
  public TestBake with(String key, String value) {
    return new TestBake(project, settings.with(key, value), publishFilter);
  }

  /**
   * Bakes the project. Problems in content and templates are those of the returned site.
   *
   * @throws AssertionError if jbake.properties has errors
   */
  public SiteUnderTest bake() {
    try {
      Configuration configuration = Configuration.of(project, settings, Optional.empty());
      if (configuration.hasErrors()) {
        throw TestFailure.of(
            "the settings have errors:" + TestFailure.lines(configuration.problems()));
      }
      return new SiteUnderTest(InMemoryBake.run(configuration, publishFilter));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
