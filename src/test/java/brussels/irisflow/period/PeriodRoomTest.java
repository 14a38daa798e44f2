package brussels.irisflow.period;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PeriodRoomTest {

  private final JavaClasses room = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("brussels.irisflow.period");

  @Test
  void theRoomKnowsNoFrameworkAndNoOtherRoom() {
    noClasses().should().dependOnClassesThat()
        .resideOutsideOfPackages("brussels.irisflow.period", "brussels.irisflow.language", "java..", "de.focus_shift.jollyday..")
        .check(room);
  }

  @Test
  void theRoomAsksNoClock() {
    noClasses().should().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.LocalDateTime.class, "now")
        .orShould().callMethod(java.time.Instant.class, "now").check(room);
  }
}
