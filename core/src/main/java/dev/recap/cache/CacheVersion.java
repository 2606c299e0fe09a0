package dev.recap.cache;

/**
 * What decides what is remembered without being a file of the project.
 *
 * @param program the version, down to the build
 * @param settings all of them, and the options that change how content is read
 */
public record CacheVersion(String program, String settings) {

  String text() {
    return program + "\n" + settings;
  }

  boolean isSameProgram(String text) {
    return text.startsWith(program + "\n");
  }
}
