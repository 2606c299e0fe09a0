package dev.recap.jbake.inside;

import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;

/** What a class of the project's jars threw. */
record EngineFailure(Throwable thrown) {

  private static final int LONGEST = 300;

  /** What a class of the project's jars is asked for. */
  interface Call {
    void run() throws Exception;
  }

  /**
   * Asks it, with the project's loader as the thread's, as its libraries expect; empty if nothing
   * is thrown.
   */
  static Optional<EngineFailure> of(Call call) {
    Thread thread = Thread.currentThread();
    @Nullable ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(EngineFailure.class.getClassLoader());
    try {
      call.run();
      return Optional.empty();
    } catch (Exception
        | LinkageError
        | ServiceConfigurationError
        | StackOverflowError
        | AssertionError e) {
      return Optional.of(new EngineFailure(cause(e)));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Throwable cause(Throwable thrown) {
    @Nullable Throwable cause = thrown.getCause();
    boolean wrapper =
        thrown instanceof InvocationTargetException
            || thrown instanceof ServiceConfigurationError
            || thrown instanceof ExceptionInInitializerError;
    return wrapper && cause != null ? cause(cause) : thrown;
  }

  /** Whether the jars don't fit together, so that it will be the same with every file. */
  boolean isOfJars() {
    return thrown instanceof LinkageError || thrown instanceof ClassNotFoundException;
  }

  /** On one line. */
  String text() {
    String line = thrown.toString().strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  String hint() {
    String message = String.valueOf(thrown.getMessage());
    if (thrown instanceof NoClassDefFoundError || thrown instanceof ClassNotFoundException) {
      String name = message.replace('/', '.').replaceFirst("^.* ", "");
      return name.toLowerCase(Locale.ROOT).startsWith("com.orientechnologies.")
          ? "the class needs JBake's database, which Recap does without"
          : "put the jar that has %s into lib too".formatted(name);
    }
    if (isOfJars()) {
      return "take the versions of the jars in lib that JBake 2.7.0 was made for, in Java 17 or"
          + " older";
    }
    return "ask those who made it, or take its jar out of lib";
  }
}
