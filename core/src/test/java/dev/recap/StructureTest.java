package dev.recap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.recap.incremental.Dependency;
import dev.recap.links.Mentions;
import dev.recap.plan.Links;
import dev.recap.plan.Plan;
import dev.recap.plan.Recording;
import dev.recap.site.Related;
import dev.recap.site.Schedule;
import dev.recap.site.Site;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Checks the order of the packages and what each of them may use. */
class StructureTest {

  private static final JavaClasses RECAP =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.recap");

  @Test
  void theRulesSeeTheProgram() {
    assertThat(RECAP.size()).isGreaterThan(150);
  }

  /** Top to bottom: a package may import only packages that are listed below it. */
  private static final List<String> ORDER =
      List.of(
          "cli",
          "preview",
          "preview.http",
          "preview.watch",
          "publish",
          "importer",
          "importer.source",
          "importer.conference",
          "importer.markup",
          "importer.model",
          "scaffold",
          "build",
          "jbake.inside",
          "jbake",
          "render",
          "render.jbake",
          "render.view",
          "render.calendar",
          "check",
          "check.external",
          "incremental",
          "links",
          "plan",
          "redirects",
          "search",
          "site",
          "content",
          "content.markdown",
          "content.markdown.fast",
          "content.html",
          "content.frontmatter.jbake",
          "content.frontmatter",
          "content.data",
          "highlight",
          "images",
          "cache",
          "talks.transcript",
          "talks.media",
          "config",
          "config.properties",
          "theme",
          "output",
          "model",
          "problem",
          "parallel");

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    assertThat(RECAP.getPackage("dev.recap").getSubpackagesInTree())
        .filteredOn(part -> !part.getClasses().isEmpty())
        .extracting(part -> part.getName().substring("dev.recap.".length()))
        .containsExactlyInAnyOrderElementsOf(ORDER);
    assertThat(RECAP.getPackage("dev.recap").getClasses()).isEmpty();
  }

  @Test
  void packagesImportOnlyWhatIsBelowThem() {
    for (int i = 0; i < ORDER.size(); i++) {
      String[] above = ORDER.subList(0, i).stream().map(StructureTest::name).toArray(String[]::new);
      if (above.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(name(ORDER.get(i)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(above)
            .check(RECAP);
      }
    }
  }

  private static String name(String part) {
    return "dev.recap." + part;
  }

  @Test
  void noTwoClassesHaveTheSameName() {
    assertThat(RECAP.stream().filter(found -> !found.isNestedClass()))
        .extracting(JavaClass::getSimpleName)
        .filteredOn(name -> !name.equals("package-info"))
        .doesNotHaveDuplicates();
  }

  @Test
  void noPackagesNeedEachOther() {
    slices().matching("dev.recap.(**)").should().beFreeOfCycles().check(RECAP);
  }

  @Test
  void theModelReadsAndWritesNoFile() {
    noClasses()
        .that()
        .resideInAPackage("dev.recap.model..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .check(RECAP);
  }

  @Test
  void onlyTheAdaptersKnowJBake() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.recap.jbake..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jbake..")
        .check(RECAP);
  }

  /** Methods that give a part of the site without recording that a page depends on it. */
  private static final Map<Class<?>, Set<String>> UNTRACKED =
      Map.of(
          Term.class, Set.of("posts", "talks", "documents", "profile"),
          Taxonomy.class, Set.of("terms", "entries", "spellings", "spellingsOf", "termsOf", "find"),
          Schedule.class, Set.of("of"),
          Recording.class, Set.of("of"),
          Links.class, Set.of("resolve", "contentTarget", "nearestName"));

  @Test
  void renderingSeesTheSiteOnlyThroughTheTrackedView() {
    noClasses()
        .that()
        .resideInAPackage("dev.recap.render..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Site.class, Plan.class, Mentions.class, Related.class, Dependency.class)
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "it is untracked",
                call ->
                    UNTRACKED.entrySet().stream()
                        .anyMatch(
                            methods ->
                                call.getTargetOwner().isEquivalentTo(methods.getKey())
                                    && methods.getValue().contains(call.getName()))))
        .check(RECAP);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.recap.cli..")
        .should(ACCESS_STANDARD_STREAMS)
        .check(RECAP);
  }

  @Test
  void theMachinesZoneAndLocaleAreNeverAsked() {
    noClasses()
        .should()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(java.util.TimeZone.class, "getDefault")
        .check(RECAP);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(RECAP.getPackage("dev.recap").getSubpackagesInTree())
        .filteredOn(part -> !part.getClasses().isEmpty())
        .extracting(JavaPackage::getName)
        .allSatisfy(
            name ->
                assertThat(RECAP.getPackage(name).isAnnotatedWith(NullMarked.class))
                    .as(name)
                    .isTrue());
  }
}
