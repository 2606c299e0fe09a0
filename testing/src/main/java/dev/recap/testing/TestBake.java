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

/** A bake that writes nothing; for tests that make the projects they bake. */
public final class TestBake {

  private final Path project;
  private final SettingsSource settings;
  private final PublishFilter publishFilter;

  private TestBake(Path project, SettingsSource settings, PublishFilter publishFilter) {
    this.project = project;
    this.settings = settings;
    this.publishFilter = publishFilter;
  }

  /** Of the project in a folder, as {@code recap bake} without options bakes it now. */
  public static TestBake of(Path project) {
    return new TestBake(
        project, SettingsSource.OF_PROJECT, new PublishFilter(Instant.now(), false, false));
  }

  /** At another time, so that the test finds the same site every day. */
  public TestBake at(Instant now) {
    return new TestBake(
        project, settings, new PublishFilter(now, publishFilter.drafts(), publishFilter.future()));
  }

  public TestBake withDrafts() {
    return new TestBake(
        project, settings, new PublishFilter(publishFilter.now(), true, publishFilter.future()));
  }

  /** With posts whose date lies in the future. */
  public TestBake withFuture() {
    return new TestBake(
        project, settings, new PublishFilter(publishFilter.now(), publishFilter.drafts(), true));
  }

  /** With a key that goes before that of jbake.properties. */
  public TestBake with(String key, String value) {
    return new TestBake(project, settings.with(key, value), publishFilter);
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
        throw TestFailure.of(
            "the settings have errors:" + ProblemLines.of(configuration.problems()));
      }
      return new SiteUnderTest(InMemoryBake.run(configuration, publishFilter));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
