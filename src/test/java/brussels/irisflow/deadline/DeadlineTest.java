package brussels.irisflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.IrisflowTest;
import brussels.irisflow.dossier.DossierKind;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.period.InstitutionHolidayLists;
import brussels.irisflow.period.PeriodRequest;
import brussels.irisflow.period.Periods;
import brussels.irisflow.testing.Happened;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** For tests of the register: a dossier of Leefmilieu Brussel, deadlines on it, and what their watches do. */
public abstract class DeadlineTest extends IrisflowTest {

  protected static final Trilingual ACT = new Trilingual("Omzetting van een richtlijn (verzonnen)",
      "Transposition d’une directive (fictive)", "Transposition of a directive (invented)");
  protected static final Message BECAUSE = Message.text("Een latere handeling geeft meer tijd.");
  protected static final String DECISION = "Richtlijn (EU) 2026/9999, art. 2";

  @Autowired
  protected Deadlines deadlines;
  @Autowired
  protected Dossiers dossiers;
  @Autowired
  protected Happened happened;
  @Autowired
  protected RuntimeService runtime;
  @Autowired
  protected ManagementService management;

  @BeforeEach
  void forget() {
    happened.forget();
  }

  /** Deadlines that stay open would be told of in the tests that come after. */
  @AfterEach
  void settleAll() {
    happened.forget();
    runtime.createProcessInstanceQuery().processDefinitionKey(DeadlineWatchProcess.KEY).list().forEach(watch ->
        deadlines.cancel(UUID.fromString((String) runtime.getVariable(watch.getId(), "deadline")), Message.text("Test")));
  }

  /** A dossier that Leefmilieu Brussel leads. */
  protected String dossier() {
    return transaction.execute(status -> {
      String reference = dossiers.open(DossierKind.TRANSPOSITION, ACT, false).reference();
      dossiers.lead(reference, "LB");
      return reference;
    });
  }

  protected UUID open(LocalDate due) {
    return open(dossier(), due);
  }

  /** A deadline of Leefmilieu Brussel on a date that an act names. */
  protected UUID open(String dossier, LocalDate due) {
    return deadlines.open(Opening.computed(dossier, "TRANSPOSITION", ACT,
        new Periods(InstitutionHolidayLists.none()).compute(PeriodRequest.named(due)))
        .institution("LB").legalBasis("Richtlijn (EU) 2026/9998, art. 20")).id();
  }

  /** When the one timer of a deadline's watch rings, local time; fails when there is not exactly one. */
  protected LocalDateTime wakesAt(UUID deadline) {
    List<Job> timers = runtime.createProcessInstanceQuery().processDefinitionKey(DeadlineWatchProcess.KEY)
        .variableValueEquals("deadline", deadline.toString()).list().stream()
        .flatMap(watch -> management.createJobQuery().processInstanceId(watch.getId()).list().stream()).toList();
    assertThat(timers).hasSize(1);
    return LocalDateTime.ofInstant(timers.get(0).getDuedate().toInstant(), brussels.irisflow.language.Texts.ZONE);
  }

  protected boolean watched(UUID deadline) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(DeadlineWatchProcess.KEY)
        .variableValueEquals("deadline", deadline.toString()).count() > 0;
  }
}
