package dev.recap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The way of the data, held: one package a stage, imports one way. */
class StructureTest {

  private static final JavaClasses RECAP =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.recap");

  @Test
  void theRulesSeeTheProgram() {
    assertThat(RECAP.size()).isGreaterThan(150);
  }

  @Test
  void eachStageKnowsOnlyTheStagesBeforeIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cli")
        .definedBy("dev.recap.cli..")
        .layer("maven")
        .definedBy("dev.recap.maven..")
        .layer("testing")
        .definedBy("dev.recap.testing..")
        .layer("live")
        .definedBy("dev.recap.live..")
        .layer("facade")
        .definedBy("dev.recap")
        .layer("serve")
        .definedBy("dev.recap.serve..")
        .layer("scaffold")
        .definedBy("dev.recap.scaffold..")
        .layer("check")
        .definedBy("dev.recap.check..")
        .layer("jbake")
        .definedBy("dev.recap.jbake..")
        .layer("write")
        .definedBy("dev.recap.write..")
        .layer("render")
        .definedBy("dev.recap.render..")
        .layer("calendar")
        .definedBy("dev.recap.calendar..")
        .layer("trace")
        .definedBy("dev.recap.trace..")
        .layer("plan")
        .definedBy("dev.recap.plan..")
        .layer("site")
        .definedBy("dev.recap.site..")
        .layer("read")
        .definedBy("dev.recap.read..")
        .layer("transcript")
        .definedBy("dev.recap.transcript..")
        .layer("store")
        .definedBy("dev.recap.store..")
        .layer("config")
        .definedBy("dev.recap.config..")
        .layer("parallel")
        .definedBy("dev.recap.parallel..")
        .layer("media")
        .definedBy("dev.recap.media..")
        .layer("model")
        .definedBy("dev.recap.model..")
        .whereLayer("maven")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("testing")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("maven")
        .whereLayer("live")
        .mayOnlyBeAccessedByLayers("cli", "maven")
        .whereLayer("facade")
        .mayOnlyBeAccessedByLayers("cli", "maven", "live", "testing")
        .whereLayer("serve")
        .mayOnlyBeAccessedByLayers("facade", "live")
        .whereLayer("scaffold")
        .mayOnlyBeAccessedByLayers("facade", "cli")
        .whereLayer("check")
        .mayOnlyBeAccessedByLayers("facade", "cli", "maven", "testing")
        .whereLayer("jbake")
        .mayOnlyBeAccessedByLayers("facade", "live")
        // The command line tells an output that can't be written from a bug.
        .whereLayer("write")
        .mayOnlyBeAccessedByLayers("facade", "cli", "maven")
        .whereLayer("render")
        .mayOnlyBeAccessedByLayers("facade", "live", "jbake")
        .whereLayer("calendar")
        .mayOnlyBeAccessedByLayers("facade", "live")
        .whereLayer("trace")
        .mayOnlyBeAccessedByLayers("facade", "live", "render", "calendar")
        .whereLayer("plan")
        .mayOnlyBeAccessedByLayers(
            "facade", "live", "testing", "check", "jbake", "render", "calendar", "trace")
        .whereLayer("site")
        .mayOnlyBeAccessedByLayers(
            "facade", "live", "testing", "check", "jbake", "render", "calendar", "trace", "plan")
        .whereLayer("read")
        .mayOnlyBeAccessedByLayers("facade", "live", "jbake")
        // The command line says where the settings are, and lists them.
        .whereLayer("transcript")
        .mayOnlyBeAccessedByLayers("facade", "live", "render", "trace", "plan")
        .whereLayer("store")
        .mayOnlyBeAccessedByLayers("facade", "live", "read", "trace")
        .whereLayer("config")
        .mayOnlyBeAccessedByLayers(
            "facade",
            "live",
            "testing",
            "cli",
            "maven",
            "check",
            "jbake",
            "render",
            "calendar",
            "plan",
            "site",
            "read")
        .check(RECAP);
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

  @Test
  void aSiteWithoutCalendarsLoadsNoLibraryForThem() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.recap.calendar.CalendarText")
        .and()
        .doNotHaveFullyQualifiedName("dev.recap.calendar.ZoneRules")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.fortuna..")
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
