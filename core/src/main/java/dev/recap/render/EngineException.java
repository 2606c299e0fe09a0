package dev.recap.render;

import java.io.Serial;

/**
 * What a template of a {@link TemplateEngines foreign engine} or a model extractor complains of;
 * the message is one sentence.
 */
public final class EngineException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final String hint;

  public EngineException(String message, String hint, Throwable cause) {
    super(message, cause);
    this.hint = hint;
  }

  /** What to do about it. */
  String hint() {
    return hint;
  }
}
