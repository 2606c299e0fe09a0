package dev.recap.render;

import freemarker.cache.FileTemplateLoader;
import java.io.IOException;
import java.nio.file.Path;

/** The project's own templates; a link in their folder may not lead out of it. */
final class TemplateFolder extends FileTemplateLoader {

  TemplateFolder(Path folder) throws IOException {
    super(folder.toFile());
  }

  @Override
  public Object findTemplateSource(String name) throws IOException {
    try {
      return super.findTemplateSource(name);
    } catch (SecurityException outside) {
      throw new IOException("it is a link that leads out of the folder", outside);
    }
  }
}
