package dev.recap.render;

import java.io.Serial;

/**
 * An error in a template of one of the {@link TemplateEngines} or in a model extractor; the message
 * is one sentence.
 */
public final class EngineException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final String hint;

  public EngineException(String message, String hint, Throwable cause) {
    super(message, cause);
    this.hint = hint;
  }

  String hint() {
    return hint;
  }
}
