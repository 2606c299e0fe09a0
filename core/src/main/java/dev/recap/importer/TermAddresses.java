package dev.recap.importer;

import dev.recap.config.Settings;
import dev.recap.config.TaxonomySettings;
import dev.recap.model.PermalinkPattern;
import dev.recap.model.Slug;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses of the pages of terms in the new site, for redirects to them. */
final class TermAddresses {

  private final Settings settings;
  private final Set<String> used = new HashSet<>();

  TermAddresses(Settings settings) {
    this.settings = settings;
  }

  /** Notes that a public document has a term. */
  void use(String taxonomy, String label) {
    used.add(taxonomy + "/" + Slug.of(label));
  }

  /** Returns the address of a term, or that of the nearest page if it has none. */
  String of(String taxonomy, String label) {
    if (taxonomy.equals("feed")) {
      return feed();
    }
    @Nullable TaxonomySettings chosen = settings.taxonomies().get(taxonomy);
    if (chosen == null || !chosen.pages() || !used.contains(taxonomy + "/" + Slug.of(label))) {
      return home();
    }
    Optional<String> path =
        Optional.ofNullable(settings.addresses().permalinks().get(taxonomy))
            .map(pattern -> settings.addresses().withExtension(pattern, fill(pattern, label)));
    return path.map(text -> text.startsWith("/") ? text : "/" + text)
        .orElse("/" + chosen.path() + "/" + label + settings.addresses().extension());
  }

  private static String fill(PermalinkPattern pattern, String label) {
    return pattern.fill(
        token ->
            switch (token) {
              case NAME -> label;
              case YEAR -> label.substring(0, Math.min(4, label.length()));
              case MONTH -> label.substring(label.lastIndexOf('-') + 1);
              default -> Slug.of(label);
            });
  }

  private String feed() {
    var single = settings.pages().single();
    var page = single.getOrDefault("feed", single.get("atom"));
    return page == null ? home() : "/" + page.file();
  }

  private static String home() {
    return "/";
  }
}
