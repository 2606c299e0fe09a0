package dev.recap.render;

/** The size of an image in pixels. */
record ImageSize(int width, int height) {}
