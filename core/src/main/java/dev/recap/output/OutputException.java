package dev.recap.output;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Thrown if the output cannot be written; the message has the action, the path and the reason. */
public final class OutputException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  OutputException(String message) {
    super(message);
  }

  OutputException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Creates a message such as {@code can't write output/x: No space left on device}. */
  static OutputException cannot(String verb, Path path, IOException cause) {
    return new OutputException("can't " + verb + " " + path + ": " + words(cause), cause);
  }

  /** Returns the path and the reason in words: {@code blog/content: Not a directory}. */
  public static String reason(IOException cause) {
    String words = words(cause);
    return cause instanceof FileSystemException failure
            && failure.getFile() != null
            && !words.contains(failure.getFile())
        ? failure.getFile() + ": " + words
        : words;
  }

  /** Returns the reason; the messages of most of these exceptions are only the path. */
  private static String words(IOException cause) {
    if (cause instanceof NoSuchFileException missing) {
      return missing.getFile() + " doesn't exist";
    }
    if (cause instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (cause instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    if (cause instanceof FileAlreadyExistsException there) {
      return there.getFile() + " exists already";
    }
    if (cause instanceof DirectoryNotEmptyException) {
      return "the folder is not empty";
    }
    if (cause instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
