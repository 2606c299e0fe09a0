package dev.recap.images;

import java.util.List;

/** Returns what is made of pictures. */
@FunctionalInterface
public interface PictureSource {

  /** Makes nothing of any picture. */
  PictureSource NONE = used -> List.of();

  /** Returns the pictures that can be read. */
  List<Picture> pictures(List<UsedPicture> used);
}
