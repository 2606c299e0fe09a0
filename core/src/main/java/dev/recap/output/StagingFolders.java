package dev.recap.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a bake may be staged: in the project if that is on the output's file system, for only there
 * can a file be moved in one step, else in a hidden folder beside the output or in it.
 */
record StagingFolders(List<Path> places) {

  static StagingFolders of(Path recapFolder, Destination destination) {
    Path root = destination.root();
    // a name of its own for each project, for this project's lock keeps no other one out
    String hidden = ".recap-stage-%08x".formatted((recapFolder + "\n" + root).hashCode());
    List<Path> places = new ArrayList<>();
    places.add(recapFolder.resolve("stage"));
    if (root.getParent() != null) {
      places.add(root.resolveSibling(hidden));
    }
    places.add(root.resolve(hidden));
    return new StagingFolders(List.copyOf(places));
  }

  Path choose(Path root) {
    Path output = Destination.nearestExisting(root);
    for (Path place : places) {
      Path existing = Destination.nearestExisting(place);
      if (Files.isWritable(existing) && sameFileStore(existing, output)) {
        return place;
      }
    }
    return places.get(places.size() - 1);
  }

  private static boolean sameFileStore(Path one, Path other) {
    try {
      return Files.getFileStore(one).equals(Files.getFileStore(other));
    } catch (IOException e) {
      // containers may hide the mount point; beside the output is safe then
      return false;
    }
  }

  /** Removes what a bake that was killed has left; the project has to be locked. */
  void clear() throws IOException {
    for (Path place : places) {
      FolderTree.delete(place);
    }
  }
}
