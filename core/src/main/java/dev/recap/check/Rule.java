package dev.recap.check;

/**
 * One thing that a check looks for. What it finds it adds to the problems of the {@link
 * CheckedSite} that it was made for.
 */
interface Rule {

  /** Looks at a page as readers get it; called for many pages at once, in any order. */
  default void checkPage(RenderedPage page) {}

  /** Reads what is rendered and no HTML, such as a feed or a stylesheet; likewise. */
  default void checkText(String text) {}

  /**
   * Looks at the site, after all of its pages.
   *
   * @param whole whether every page could be seen; else none can be said to lack something
   */
  default void finish(boolean whole) {}
}
