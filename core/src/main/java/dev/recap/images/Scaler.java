package dev.recap.images;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes smaller pictures from one. Halves it as often as possible, by the mean of four pixels,
 * since the filters of Java2D look at fewer. A result does not depend on the others that are made.
 */
final class Scaler {

  private final List<Bitmap> halves = new ArrayList<>();

  Scaler(Bitmap picture) {
    halves.add(picture);
  }

  Bitmap scaledTo(int width, int height) {
    int times = 0;
    while (isTwice(halves.get(times), width, height)) {
      times++;
      if (times == halves.size()) {
        halves.add(halves.get(times - 1).halved());
      }
    }
    return halves.get(times).resized(width, height);
  }

  private static boolean isTwice(Bitmap picture, int width, int height) {
    return picture.width() >= 2 * width && picture.height() >= 2 * height;
  }
}
