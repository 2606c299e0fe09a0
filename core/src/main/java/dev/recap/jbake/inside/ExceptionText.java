package dev.recap.jbake.inside;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jbake.template.RenderingException;

/** An exception of somebody else's class as one sentence. */
final class ExceptionText {

  private static final int LONGEST = 300;

  /** Groovy's, of what might have been meant. */
  private static final Pattern GUESSES =
      Pattern.compile("\\RPossible solutions: .*", Pattern.DOTALL);

  private ExceptionText() {}

  /** What it says, and what the last of its causes says if that is more. */
  static String of(Throwable failure) {
    Throwable first = inner(failure);
    Throwable last = last(first);
    String says = text(first);
    String reason = text(last);
    String both = says.contains(reason) ? says : says + ": " + reason;
    return both.length() <= LONGEST ? both : both.substring(0, LONGEST) + "…";
  }

  /** JBake's engines wrap what happened and say nothing of their own. */
  private static Throwable inner(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof RenderingException
            && cause != null
            && cause.toString().equals(failure.getMessage())
        ? inner(cause)
        : failure;
  }

  private static Throwable last(Throwable failure) {
    Throwable last = failure;
    // A chain of causes may be a ring.
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
        GUESSES
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
}
