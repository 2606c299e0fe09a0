package dev.recap.importer.model;

/**
 * The facts about a site that a new project begins with.
 *
 * @param address of the site without a closing slash; empty if the export does not say
 * @param language as a BCP 47 tag; empty if the export does not say
 * @param talks true if a new project shows talks
 */
public record ImportedSite(
    String title, String description, String address, String language, boolean talks) {

  /** An export that says nothing about its site. */
  public static final ImportedSite UNKNOWN = new ImportedSite("", "", "", "");

  public ImportedSite(String title, String description, String address, String language) {
    this(title, description, address, language, false);
  }

  /** Returns the facts about a site with talks. */
  public ImportedSite withTalks() {
    return new ImportedSite(title, description, address, language, true);
  }
}
