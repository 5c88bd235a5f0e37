package io.greenprint.api.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;
import org.junit.jupiter.api.Test;

/**
 * DESIGN §1: api → queries, ingest → graph, and nothing else; and habits that the compiler does not
 * hold.
 */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.greenprint");

  @Test
  void dependenciesPointOneWay() {
    check(
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("graph")
            .definedBy("io.greenprint.graph..")
            .layer("ingest")
            .definedBy("io.greenprint.ingest..")
            .layer("queries")
            .definedBy("io.greenprint.queries..")
            .layer("api")
            .definedBy("io.greenprint.api..")
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("queries")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("ingest")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("graph")
            .mayOnlyBeAccessedByLayers("ingest", "queries", "api"));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("io.greenprint.(*).(*)..").should().beFreeOfCycles());
  }

  @Test
  void extractionKnowsNoDatabaseAndNoFramework() {
    check(
        noClasses()
            .that(resideInAPackage("io.greenprint.ingest.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.neo4j..", "org.springframework..", "io.greenprint.graph.store.."));
  }

  @Test
  void onlyTheApiKnowsSpring() {
    check(
        noClasses()
            .that(
                resideInAPackage("io.greenprint.graph..")
                    .or(resideInAPackage("io.greenprint.queries..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.."));
  }

  @Test
  void datesAreJavaTime() {
    check(noClasses().should().dependOnClassesThat().areAssignableTo(Date.class));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
