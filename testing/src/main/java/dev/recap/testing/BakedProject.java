package dev.recap.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Bakes a project in memory for the tests of a class and passes the site to their parameters of the
 * type {@link SiteUnderTest}. Classes with equal annotations share one bake.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(SiteParameter.class)
public @interface BakedProject {

  /** The project's folder, relative to the working directory of the tests. */
  String value() default ".";

  /** The time of the bake, such as {@code 2026-01-01T00:00:00Z}; the current time by default. */
  String now() default "";

  /** Lists drafts like published posts. */
  boolean drafts() default false;

  /** Lists posts with a future date. */
  boolean future() default false;

  /** Settings that override jbake.properties, such as {@code site.host=https://x.example}. */
  String[] settings() default {};
}
