package dev.recap.content.markdown;

import com.vladsch.flexmark.util.dependency.Dependent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of a flexmark parser that may come before or after any other. */
interface Independent extends Dependent {

  @Override
  default @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  default @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  default boolean affectsGlobalScope() {
    return false;
  }
}
