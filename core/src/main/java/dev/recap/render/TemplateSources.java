package dev.recap.render;

import dev.recap.incremental.TemplateFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts and names of templates, to which messages refer. */
interface TemplateSources {

  /** Returns the text of a template; empty if it cannot be read. */
  String text(String name);

  /** Returns the names of all templates. */
  Collection<String> names();

  /**
   * Returns the templates of a project.
   *
   * @param theme templates that the project's own replace
   */
  static TemplateSources of(Path folder, Optional<Path> theme, Charset encoding) {
    return new TemplateSources() {
      @Override
      public String text(String name) {
        for (Path place : Stream.concat(Stream.of(folder), theme.stream()).toList()) {
          try {
            return new String(Files.readAllBytes(place.resolve(name)), encoding);
          } catch (IOException | InvalidPathException notInTheFolder) {
            // Looks in the next one.
          }
        }
        return "";
      }

      @Override
      public Collection<String> names() {
        try {
          return TemplateFiles.list(folder, theme).digests().keySet();
        } catch (IOException unreadable) {
          return List.of();
        }
      }
    };
  }

  /** Returns a single template. */
  static TemplateSources of(String name, String text) {
    return new TemplateSources() {
      @Override
      public String text(String asked) {
        return asked.equals(name) ? text : "";
      }

      @Override
      public Collection<String> names() {
        return List.of(name);
      }
    };
  }
}
