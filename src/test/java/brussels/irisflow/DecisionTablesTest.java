package brussels.irisflow;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.deadline.TaskPeriods;
import brussels.irisflow.directory.Directory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who changes one row of a decision table changes what the application does, without a programmer. The reminder ladder is tried
 * where deadlines are watched, the steps of a transposition where one is carried through.
 */
class DecisionTablesTest extends IrisflowTest {

  @Autowired
  private RepositoryService repository;
  @Autowired
  private TaskPeriods periods;
  @Autowired
  private Directory directory;

  private void with(String table, String pattern, String replacement, Runnable check) throws Exception {
    String shipped = Files.readString(Path.of(table));
    String edited = shipped.replaceFirst(pattern, replacement);
    assertThat(edited).as("one row was changed").isNotEqualTo(shipped);
    String deployment = repository.createDeployment().name("edited").addString(table, edited).deploy().getId();
    try {
      check.run();
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  @Test
  void theTimeForATask() throws Exception {
    LocalDate monday = LocalDate.of(2026, 10, 5);
    LocalDate before = periods.after("DecideCompetence", monday);
    with("bpmn/deadline/task-periods.dmn", "(?s)(\"DecideCompetence\".*?<outputEntry[^>]*>\\s*<text>)\\d+", "$177", () -> {
      assertThat(periods.after("DecideCompetence", monday)).isAfter(before).isAfter(monday.plusDays(76));
    });
    assertThat(periods.after("DecideCompetence", monday)).isEqualTo(before);
  }

  @Test
  void theCompetenceForADomain() throws Exception {
    assertThat(directory.competent("AIR").lead()).isEqualTo("LB");
    with("bpmn/directory/competence-routing.dmn", "(?s)(\"AIR\".*?<outputEntry[^>]*>\\s*<text>)\"LB\"", "$1\"BEW\"", () -> {
      assertThat(directory.competent("AIR").lead()).isEqualTo("BEW");
      assertThat(directory.competent("ENERGY").lead()).isEqualTo("LB");
    });
    assertThat(directory.competent("AIR").lead()).isEqualTo("LB");
  }
}
