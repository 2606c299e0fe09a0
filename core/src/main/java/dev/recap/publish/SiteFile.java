package dev.recap.publish;

import dev.recap.model.OutputPath;
import java.nio.file.Path;

/**
 * A file of the site.
 *
 * @param file the baked file
 */
record SiteFile(OutputPath path, Path file, long size, String digest) {}
