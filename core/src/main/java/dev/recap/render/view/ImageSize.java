package dev.recap.render.view;

/** The size of an image in pixels. */
public record ImageSize(int width, int height) {}
