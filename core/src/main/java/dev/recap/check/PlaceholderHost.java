package dev.recap.check;

/** Reports that the site still has the address of the example. */
final class PlaceholderHost implements Rule {

  private final RuleContext context;

  PlaceholderHost(RuleContext context) {
    this.context = context;
  }

  @Override
  public void finish(boolean whole) {
    context.site().settings().placeholderHost().ifPresent(context.site().problems()::add);
  }
}
