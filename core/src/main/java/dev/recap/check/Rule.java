package dev.recap.check;

/**
 * One kind of mistake that a check looks for. It adds its findings to the problems of the checked
 * site.
 */
interface Rule {

  /** Checks a rendered page; called for many pages at once, in any order. */
  default void checkPage(RenderedPage page) {}

  /** Checks a rendered file that is not HTML, such as a feed; called like {@link #checkPage}. */
  default void checkText(String text) {}

  /**
   * Checks the site, after all of its pages.
   *
   * @param whole true if every page was checked; otherwise a rule cannot report that something is
   *     missing
   */
  default void finish(boolean whole) {}
}
