package dev.recap.testing;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Passes the site of their {@link BakedProject} to tests. */
final class SiteParameter implements ParameterResolver {

  private static final Namespace SITES = Namespace.create(SiteParameter.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType().equals(SiteUnderTest.class);
  }

  @Override
  public SiteUnderTest resolveParameter(ParameterContext parameter, ExtensionContext test) {
    BakedProject project =
        AnnotationSupport.findAnnotation(
                test.getRequiredTestClass(), BakedProject.class, test.getEnclosingTestClasses())
            .orElseThrow();
    return test.getRoot()
        .getStore(SITES)
        .computeIfAbsent(project, key -> testBake(key).bake(), SiteUnderTest.class);
  }

  private static TestBake testBake(BakedProject project) {
    TestBake bake = TestBake.of(Path.of(project.value()));
    if (!project.now().isEmpty()) {
      bake = bake.at(Instant.parse(project.now()));
    }
    if (project.drafts()) {
      bake = bake.withDrafts();
    }
    if (project.future()) {
      bake = bake.withFuture();
    }
    for (String setting : project.settings()) {
      String[] keyAndValue = setting.split("=", 2);
      bake = bake.with(keyAndValue[0].strip(), keyAndValue.length == 1 ? "" : keyAndValue[1]);
    }
    return bake;
  }
}
