package brussels.irisflow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The plan of the house: who may know whom, and what must not be used anywhere. */
class HouseTest {

  private static final JavaClasses HOUSE = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("brussels.irisflow");

  @Test
  void roomsKnowEachOtherInOneDirectionOnly() {
    ApplicationModules.of(Irisflow.class).verify();
  }

  @Test
  void onlyTheEngineRoomKnowsTheEngine() {
    noClasses().that().resideOutsideOfPackage("brussels.irisflow.engine..")
        .should().dependOnClassesThat().resideInAnyPackage("org.camunda..").check(HOUSE);
  }

  @Test
  void legalTimeIsPureJava() {
    classes().that().resideInAPackage("brussels.irisflow.period..").should().onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "brussels.irisflow.period..", "brussels.irisflow.language..", "de.focus_shift..").check(HOUSE);
  }

  @Test
  void nothingDependsOnTheDemo() {
    noClasses().that().resideOutsideOfPackage("brussels.irisflow.demo..")
        .should().dependOnClassesThat().resideInAPackage("brussels.irisflow.demo..").check(HOUSE);
  }

  /** CVE-2026-47884 has no fix in the open line. */
  @Test
  void noPageIsMadeByXslt() {
    noClasses().should().dependOnClassesThat().haveFullyQualifiedName("org.springframework.web.servlet.view.xslt.XsltView")
        .check(HOUSE);
  }

  /** CVE-2026-59283 has no fix in the open line: no text of a user is ever evaluated as an expression. */
  @Test
  void noExpressionLanguageOfSpringIsEvaluated() {
    noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.expression..").check(HOUSE);
  }

  /** CVE-2026-47890: no server-sent events. */
  @Test
  void nothingIsSentAsAStreamOfEvents() {
    noClasses().should().dependOnClassesThat()
        .haveFullyQualifiedName("org.springframework.web.servlet.mvc.method.annotation.SseEmitter").check(HOUSE);
  }

  /** CVE-2026-47892 concerns functional endpoints; ours are annotated controllers. */
  @Test
  void endpointsAreAnnotatedControllers() {
    noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.web.servlet.function..").check(HOUSE);
  }

  /** CVE-2026-47841 concerns passkeys, which are not used. */
  @Test
  void thereAreNoPasskeys() {
    noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.security.web.webauthn..").check(HOUSE);
  }

  @Test
  void timeComesFromTheClock() {
    noClasses().that().resideOutsideOfPackage("brussels.irisflow.demo..")
        .should().callMethod(LocalDate.class, "now").orShould().callMethod(Instant.class, "now")
        .orShould().callMethod(LocalDateTime.class, "now").check(HOUSE);
  }

  @Test
  void nothingIsPrinted() {
    noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err").check(HOUSE);
  }
}
