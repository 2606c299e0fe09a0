package dev.recap.output;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The file with the {@link Manifest} of an output folder.
 *
 * @param shown the file as messages name it, relative to the project's folder
 */
record ManifestFile(Path file, String shown, String output) {

  static ManifestFile of(Path recapFolder, Destination destination) {
    String name = "outputs/" + destination.fileName() + ".txt";
    return new ManifestFile(
        recapFolder.resolve(name), recapFolder.getFileName() + "/" + name, destination.name());
  }

  Manifest read(Consumer<Problem> problems) {
    try {
      return Files.exists(file)
          ? Manifest.parse(Files.readString(file), output, shown, problems)
          : Manifest.empty(output);
    } catch (CharacterCodingException e) {
      problems.accept(Manifest.damaged(output, Place.ofFile(shown), "bytes that are not UTF-8"));
      return Manifest.empty(output);
    } catch (IOException e) {
      throw OutputException.cannot("read", file, e);
    }
  }

  /**
   * Writes a manifest atomically: if the process is killed, the file is not changed. Data is not
   * flushed to the disk, so a power cut may damage the file; then it is ignored.
   */
  void write(Manifest manifest) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, manifest.text());
      Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw OutputException.cannot("write", file, e);
    }
  }
}
