package dev.recap.jbake.inside;

import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.regex.Pattern;
import org.jbake.template.RenderingException;
import org.jspecify.annotations.Nullable;

/** An exception or error that a class of the project's jars threw. */
record ExtensionFailure(Throwable thrown) {

  private static final int MAX_LENGTH = 300;

  /** Groovy's suggestions of similar names. */
  private static final Pattern SUGGESTIONS =
      Pattern.compile("\\RPossible solutions: .*", Pattern.DOTALL);

  /** A call of a class of the project's jars. */
  interface Call {
    void run() throws Exception;
  }

  /**
   * Runs a call with the project's loader as the context class loader of the thread, which
   * libraries expect; empty if nothing is thrown.
   */
  static Optional<ExtensionFailure> attempt(Call call) {
    Thread thread = Thread.currentThread();
    @Nullable ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ExtensionFailure.class.getClassLoader());
    try {
      call.run();
      return Optional.empty();
    } catch (Exception
        | LinkageError
        | ServiceConfigurationError
        | StackOverflowError
        | AssertionError e) {
      return Optional.of(new ExtensionFailure(cause(e)));
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

  /** Returns true if the jars do not fit together, so that every file fails in the same way. */
  boolean isLinkageError() {
    return thrown instanceof LinkageError || thrown instanceof ClassNotFoundException;
  }

  /** Returns class and message on one line. */
  String summary() {
    return shorten(thrown.toString().strip().replaceAll("\\s+", " "));
  }

  /** Returns the message and that of the last cause, if it says more, as one sentence. */
  String sentence() {
    Throwable first = withoutWrappers(thrown);
    String message = text(first);
    String reason = text(lastCause(first));
    return shorten(message.contains(reason) ? message : message + ": " + reason);
  }

  private static String shorten(String text) {
    // An object's address is different in each run.
    String stable = text.replaceAll("([\\w$])@[0-9a-f]{5,8}\\b", "$1");
    return stable.length() <= MAX_LENGTH ? stable : stable.substring(0, MAX_LENGTH) + "…";
  }

  /** Removes the exceptions in which JBake's engines wrap others without adding anything. */
  private static Throwable withoutWrappers(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof RenderingException
            && cause != null
            && cause.toString().equals(failure.getMessage())
        ? withoutWrappers(cause)
        : failure;
  }

  private static Throwable lastCause(Throwable failure) {
    Throwable last = failure;
    // A chain of causes may be circular.
    for (int depth = 0; depth < 20; depth++) {
      Throwable cause = last.getCause();
      if (cause == null) {
        break;
      }
      last = cause;
    }
    return last;
  }

  private static String text(Throwable failure) {
    String message =
        SUGGESTIONS
            .matcher(Optional.ofNullable(failure.getMessage()).orElse(""))
            .replaceFirst("")
            .strip()
            .replaceAll("\\s+", " ");
    if (failure instanceof NoClassDefFoundError || failure instanceof ClassNotFoundException) {
      return "the class " + message.replace('/', '.') + " is not there";
    }
    return message.isEmpty()
        ? failure.getClass().getSimpleName()
        : message.replaceAll("[.:]+$", "");
  }

  String hint() {
    String message = String.valueOf(thrown.getMessage());
    if (thrown instanceof NoClassDefFoundError || thrown instanceof ClassNotFoundException) {
      String name = message.replace('/', '.').replaceFirst("^.* ", "");
      return name.toLowerCase(Locale.ROOT).startsWith("com.orientechnologies.")
          ? "the class needs JBake's database, which Recap does without"
          : "put the jar that has %s into lib too".formatted(name);
    }
    if (isLinkageError()) {
      return "take the versions of the jars in lib that JBake 2.7.0 was made for, in Java 17 or"
          + " older";
    }
    return "ask those who made it, or take its jar out of lib";
  }
}
