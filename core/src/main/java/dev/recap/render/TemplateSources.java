package dev.recap.render;

import dev.recap.incremental.TemplateFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The texts and names of templates, to which messages refer. */
interface TemplateSources {

  /** Returns the text of a template; empty if it cannot be read. */
  String text(String name);

  /** Returns the names of all templates. */
  Collection<String> names();

  static TemplateSources of(Path folder, Charset encoding) {
    return new TemplateSources() {
      @Override
      public String text(String name) {
        try {
          return new String(Files.readAllBytes(folder.resolve(name)), encoding);
        } catch (IOException | InvalidPathException notInTheFolder) {
          return "";
        }
      }

      @Override
      public Collection<String> names() {
        try {
          return TemplateFiles.list(folder).digests().keySet();
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
