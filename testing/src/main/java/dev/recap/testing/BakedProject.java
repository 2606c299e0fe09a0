package dev.recap.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Bakes a project into memory for the tests of a class, whose parameters of the type {@link
 * SiteUnderTest} are its site. Classes that bake the same project alike share one bake.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(SiteParameter.class)
public @interface BakedProject {

  /** The project's folder, seen from where the tests run. */
  String value() default ".";

  /** When the bake happens, such as {@code 2026-01-01T00:00:00Z}; now, where it isn't said. */
  String now() default "";

  /** Whether drafts are listed like published posts. */
  boolean drafts() default false;

  /** Whether posts dated in the future are listed. */
  boolean future() default false;

  /** Keys that go before those of jbake.properties, such as {@code site.host=https://x.example}. */
  String[] settings() default {};
}
