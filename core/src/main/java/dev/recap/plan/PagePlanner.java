package dev.recap.plan;

/** Plans one kind of page. */
interface PagePlanner {

  void plan(Planning planning);
}
