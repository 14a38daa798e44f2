package brussels.irisflow.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.engine.EngineTables;
import brussels.irisflow.engine.ModelNodes;
import brussels.irisflow.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways a mandate can go, from the vacancy to its end, with the real engine. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MandateLifeTest extends MandateTest {

  @Autowired
  private TargetProgress progress;

  /** Of what people write at the tasks that come late in a mandate, as of the others, nothing is the engine's. */
  private static final String MARK = "MERK-23571113";

  private void staysOutOfTheEngine() {
    assertThat(new EngineTables(jdbc).holding(MARK)).isEmpty();
  }

  @Test
  void fiveYearsPassFromTheVacancyToTheRenewal() {
    String reference = open(wanted(null, START.plusMonths(1)));
    assertThat(reference).matches("MAN-2026-\\d{4}");
    assertThat(phase(reference)).isEqualTo(MandatePhase.VACANCY);
    assertThat(openTasks(reference)).containsExactly("PrepareObjectives", "RecordAppointment");
    objectivesAreApproved(reference);
    LocalDate office = LocalDate.of(2026, 12, 1);
    does("hr", reference, "RecordAppointment", Map.of("holder", "holder", "start", office.toString(), "on", START.toString(),
        "reference", "BHR 3"));
    assertThat(phase(reference)).isEqualTo(MandatePhase.TAKING_OFFICE);
    objectivesAreReceived(reference, "holder");

    travelTo(office);
    assertThat(phase(reference)).isEqualTo(MandatePhase.MANAGEMENT_PLAN);
    assertThat(date(reference, "MANAGEMENT_PLAN").due()).isEqualTo(LocalDate.of(2027, 6, 1));
    assertThat(date(reference, "TERM_END").due()).isEqualTo(LocalDate.of(2031, 11, 30));
    planIsApproved(reference, "holder");
    assertThat(phase(reference)).isEqualTo(MandatePhase.FOLLOW_UP);

    travelTo(LocalDate.of(2028, 12, 1));
    assertThat(phase(reference)).isEqualTo(MandatePhase.MID_TERM);
    assertThat(date(reference, "MID_TERM_DECIDED").due()).isEqualTo(LocalDate.of(2029, 6, 1));
    isEvaluated(reference, EvaluationKind.MID_TERM, "FAVOURABLE");
    assertThat(phase(reference)).isEqualTo(MandatePhase.FOLLOW_UP);

    travelTo(LocalDate.of(2031, 2, 28));
    assertThat(phase(reference)).isEqualTo(MandatePhase.FINAL);
    isEvaluated(reference, EvaluationKind.FINAL, "FAVOURABLE");
    does("government", reference, "DecideRenewal", Map.of("decision", "RENEW", "on", today().toString(), "reference", "BHR 4"));
    String next = jdbc.sql("select successor from mandate where reference = :reference").param("reference", reference)
        .query(String.class).single();
    assertThat(mandates.find(next).orElseThrow().start()).isEqualTo(LocalDate.of(2031, 12, 1));
    assertThat(phase(next)).isEqualTo(MandatePhase.GOAL_SETTING);
    assertThat(browser("hr").get("/mandates/" + next).body()).contains("Volgt op").contains("/mandates/" + reference);

    travelTo(LocalDate.of(2031, 12, 2));
    assertThat(phase(reference)).isEqualTo(MandatePhase.RENEWED);
    assertThat(openTasks(reference)).isEmpty();
    // nobody ever reported: nineteen whole quarters from January 2027 to September 2031, and the plans of five years
    assertThat(reportStates(reference)).isEqualTo(Map.of("MISSED", 24L));
    assertThat(progress.of(reference, today()).quarters()).hasSize(19).allMatch(TargetProgress.Quarter::missed);
    assertThat(deadlines.of(reference)).allMatch(DeadlineSnapshotSettled::test);
    assertThat(phase(next)).isEqualTo(MandatePhase.MANAGEMENT_PLAN);
    ends(next, EndReason.DEATH);
  }

  /** A predicate with a name, so that the assertion reads. */
  private interface DeadlineSnapshotSettled {
    static boolean test(brussels.irisflow.deadline.DeadlineSnapshot deadline) {
      return deadline.settled();
    }
  }

  /** It ends today, and nothing of it is left: neither a task, nor a date, nor a process. */
  private void ends(String reference, EndReason reason) {
    as("hr", () -> mandates.endEarly(reference, reason, today(), "akte"));
    assertThat(phase(reference)).isEqualTo(MandatePhase.ENDED);
    assertThat(openTasks(reference)).isEmpty();
    assertThat(deadlines.of(reference)).allMatch(DeadlineSnapshotSettled::test);
    assertThat(workflow.standings(reference)).allMatch(standing -> standing.ended());
  }

  @ParameterizedTest(name = "after {0} steps")
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void aHolderWhoDiesEndsGoalSettingWhereverItStands(int steps) {
    String reference = open(wanted("holder", START.plusMonths(1)));
    isDrafted(reference);
    List<Runnable> way = List.of(() -> does("hr", reference, "PrepareObjectives", Map.of()),
        () -> does("cabinet-2", reference, "ProposeObjectives", Map.of("decision", "PROPOSE")),
        () -> does("government", reference, "ApproveObjectives", Map.of("decision", "APPROVE", "on", today().toString(), "reference", "BHR 1",
            "inForceFrom", today().toString())),
        () -> does("hr", reference, "SendObjectives", Map.of("means", "REGISTERED_LETTER", "sentOn", today().toString(), "proof", "R 1")));
    way.subList(0, steps).forEach(Runnable::run);
    ends(reference, EndReason.DEATH);
  }

  @Test
  void aHolderWhoDiesWhileThePlanAwaitsTheGovernmentLeavesNothingBehind() {
    String reference = inOffice("holder");
    planIsSubmitted(reference, "holder");
    ends(reference, EndReason.DEATH);
  }

  @Test
  void objectivesThatAreReturnedComeBackToHrAndTheHolderWhoStaysSilentIsRecordedAsHavingReceivedThem() {
    String reference = inOffice("holder");
    isDrafted(reference);
    does("hr", reference, "PrepareObjectives", Map.of("note", "Eerste ontwerp"));
    does("cabinet-2", reference, "ProposeObjectives", Map.of("decision", "RETURN", "reason", "Te vaag"));
    does("hr", reference, "PrepareObjectives", Map.of());
    does("cabinet-2", reference, "ProposeObjectives", Map.of("decision", "PROPOSE"));
    does("government", reference, "ApproveObjectives", Map.of("decision", "RETURN", "reason", "Nog niet"));
    objectivesAreApproved(reference);
    does("hr", reference, "SendObjectives", Map.of("means", "REGISTERED_LETTER", "sentOn", today().toString()));
    travelTo(today().plusDays(31));
    assertThat(openTasks(reference)).contains("RecordReceipt").doesNotContain("AcknowledgeObjectives");
    does("hr", reference, "RecordReceipt", Map.of("receivedOn", LocalDate.of(2026, 10, 9).toString(), "proof", MARK));
    staysOutOfTheEngine();
    assertThat(log(reference, Language.FR).get(0)).isEqualTo("Le mandataire a reçu les objectifs le 9 octobre 2026.");
    ends(reference, EndReason.RESIGNATION);
  }

  @Test
  void objectivesChangeDuringTheMandateByTheSameWayAndTheOldVersionStays() {
    String reference = inOffice("holder");
    objectivesAreApproved(reference);
    objectivesAreReceived(reference, "holder");
    assertThat(mandates.find(reference).orElseThrow().objectives()).isEqualTo(1);
    travelTo(today().plusDays(1));
    as("hr", () -> mandates.reviseObjectives(reference, "Nieuwe regeerverklaring"));
    objectivesAreApproved(reference);
    objectivesAreReceived(reference, "holder");
    assertThat(mandates.find(reference).orElseThrow().objectives()).isEqualTo(2);
    assertThat(goals.versions(reference)).extracting(Goals.Version::number).containsExactly(2, 1);
    ends(reference, EndReason.RESIGNATION);
  }

  @Test
  void aManagementPlanThatIsReturnedIsSubmittedAgainAndOneThatIsSharedCountsForBoth() {
    String first = inOffice("holder");
    String second = open(new NewMandate("Adjunct (test)", null, MandateGrade.A4_PLUS, "BM", "holder-2", LanguageRole.FR,
        MandateAuthority.GOVERNMENT, START, null, List.of(), first, null, null));
    travelTo(today().plusDays(1));
    does("hr", first, "SubmitManagementPlan", Map.of("document", plan(first, "holder"), "equality", "DONE",
        "testedOn", START.toString(), "finding", "Neutraal"));
    does("government", first, "ApproveManagementPlan", Map.of("decision", "RETURN", "reason", "Onvolledig"));
    planIsApproved(first, "holder");
    assertThat(phase(second)).isEqualTo(MandatePhase.FOLLOW_UP);
    assertThat(openTasks(second)).doesNotContain("SubmitManagementPlan");
    ends(first, EndReason.RESIGNATION);
    ends(second, EndReason.CHANGE_OF_FUNCTION);
  }

  @Test
  void aResignationEndsEverythingAtOnceAndOneThatIsAnnouncedOnItsDay() {
    String reference = inOffice("holder");
    as("hr", () -> mandates.endEarly(reference, EndReason.RESIGNATION, LocalDate.of(2027, 3, 1), "brief"));
    assertThat(date(reference, "TERM_END").due()).isEqualTo(LocalDate.of(2027, 3, 1));
    assertThat(openTasks(reference)).isNotEmpty();
    travelTo(LocalDate.of(2027, 3, 3));
    assertThat(openTasks(reference)).isEmpty();
    assertThat(mandates.find(reference).orElseThrow().endReason()).isEqualTo(EndReason.RESIGNATION);
    assertThat(workflow.standings(reference)).allMatch(standing -> standing.ended());
  }

  @Test
  void aLongAbsenceShiftsTheEvaluationsByItsLengthAndAShortOneDoesNot() {
    String reference = inOffice("holder");
    LocalDate before = date(reference, "MID_TERM_OPENS").due();
    as("hr", () -> mandates.recordAbsence(reference, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), "besluit"));
    assertThat(date(reference, "MID_TERM_OPENS").due()).isEqualTo(before);
    as("hr", () -> mandates.recordAbsence(reference, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 4, 10), "besluit 2"));
    assertThat(date(reference, "MID_TERM_OPENS").due()).isEqualTo(before.plusDays(100));
    assertThat(log(reference, Language.NL)).contains("De evaluaties zijn 100 dagen verschoven.");
    travelTo(LocalDate.of(2027, 4, 2));
    assertThat(reportStates(reference)).as("no report on a quarter in which the holder was away").containsEntry("MISSED", 1L);
    as("hr", () -> mandates.changeFunction(reference, "Secretaris-generaal", "Secrétaire général", MandateGrade.A7, "TAL", "BHR 9"));
    assertThat(mandates.find(reference).orElseThrow().institution()).isEqualTo("TAL");
    ends(reference, EndReason.DEATH);
  }

  @Test
  void anUnfavourableMentionEndsTheMandateAtMidTermOrAtTheEnd() {
    String first = inOffice("holder");
    String second = open(wanted("holder-2", START));
    travelTo(LocalDate.of(2028, 10, 6));
    isEvaluated(first, EvaluationKind.MID_TERM, "UNFAVOURABLE");
    assertThat(phase(first)).isEqualTo(MandatePhase.ENDED);
    assertThat(mandates.find(first).orElseThrow().endReason()).isEqualTo(EndReason.UNFAVOURABLE);
    assertThat(openTasks(first)).isEmpty();
    // the other one: nobody ever decides the mid-term evaluation, and the final one overtakes it
    travelTo(LocalDate.of(2031, 1, 8));
    assertThat(phase(second)).isEqualTo(MandatePhase.FINAL);
    assertThat(date(second, "MID_TERM_DECIDED").settled()).isTrue();
    isEvaluated(second, EvaluationKind.FINAL, "UNFAVOURABLE");
    assertThat(phase(second)).isEqualTo(MandatePhase.ENDED);
  }

  @Test
  void aMandateThatIsNotRenewedRunsToItsTermAndEnds() {
    NewMandate.Past past = new NewMandate.Past(LocalDate.of(2022, 1, 1), "BHR 0", null, LocalDate.of(2022, 6, 1), "BHR 1",
        LocalDate.of(2024, 5, 1), "SATISFACTORY", LocalDate.of(2026, 6, 1), "SATISFACTORY");
    String reference = open(takenOver("holder", LocalDate.of(2022, 1, 1), past));
    travelTo(START.plusDays(3));
    assertThat(phase(reference)).isEqualTo(MandatePhase.FINAL);
    var refused = complete("government", reference, "DecideRenewal", Map.of("decision", "RENEW", "on", START.toString(),
        "reference", "BHR"));
    assertThat(refused.status()).isEqualTo(409);
    does("government", reference, "DecideRenewal", Map.of("decision", "NOT_RENEW", "on", START.toString(), "reference", MARK,
        "remark", MARK));
    staysOutOfTheEngine();
    assertThat(phase(reference)).isEqualTo(MandatePhase.NOT_RENEWED);
    assertThat(told(reference, "holder")).contains("mandate.notice.renewal");
    travelTo(LocalDate.of(2027, 1, 2));
    assertThat(phase(reference)).isEqualTo(MandatePhase.ENDED);
    assertThat(mandates.find(reference).orElseThrow().endReason()).isEqualTo(EndReason.TERM_REACHED);
  }

  static NewMandate takenOver(String holder, LocalDate start, NewMandate.Past past) {
    return new NewMandate("Directeur (overgenomen)", null, MandateGrade.A4, "LB", holder, LanguageRole.NL, MandateAuthority.GOVERNMENT,
        start, null, List.of(), null, null, past);
  }

  /** What somebody was told about a mandate. */
  private List<String> told(String reference, String person) {
    return jdbc.sql("select subject::json ->> 'key' from notification where dossier = :dossier and person = :person")
        .param("dossier", reference).param("person", person).query(String.class).list();
  }

  @Test
  void onlyThoseWhoCanDoSomethingAreRemindedOfAnEvaluationThatIsNotDecided() {
    String reference = inOffice("holder");
    travelTo(date(reference, "MID_TERM_DECIDED").due().plusDays(1));
    UUID late = date(reference, "MID_TERM_DECIDED").id();
    assertThat(jdbc.sql("select distinct person from notification where deadline = :late").param("late", late)
        .query(String.class).list()).contains("hr").doesNotContain("holder");
    assertThat(browser("holder").get("/mandates/" + reference).body()).contains("Bezig, geopend op 5 oktober 2028")
        .contains("/evaluations/EVA-");
    ends(reference, EndReason.RESIGNATION);
    assertThat(browser("holder").get("/mandates/" + reference).body())
        .contains("Geopend op 5 oktober 2028, niet beslist voor het einde van het mandaat");
  }

  @Test
  void aReportIsHandedInReturnedHandedInAgainAndNoted() {
    String reference = inOffice("holder");
    objectivesAreApproved(reference);
    travelTo(LocalDate.of(2027, 1, 2));
    write(reports.findByMandateOrderByFirstDayDescKindAsc(reference).get(0).id(), null);
    does("holder", reference, "SubmitOperationalPlan", Map.of());
    does("hr", reference, "ReadReport", Map.of("decision", "NOTE"));
    travelTo(LocalDate.of(2027, 4, 2));
    UUID report = reports.findByMandateOrderByFirstDayDescKindAsc(reference).stream()
        .filter(one -> one.kind() == ReportKind.QUARTERLY).findFirst().orElseThrow().id();
    assertThat(complete("holder", reference, "SubmitReport", Map.of()).status()).isEqualTo(409);
    write(report, ProgressStatus.ON_TRACK);
    does("holder", reference, "SubmitReport", Map.of());
    does("hr", reference, "ReadReport", Map.of("decision", "RETURN", "remark", MARK));
    does("holder", reference, "SubmitReport", Map.of());
    does("hr", reference, "ReadReport", Map.of("decision", "NOTE"));
    assertThat(reportStates(reference)).isEqualTo(Map.of("NOTED", 2L));
    staysOutOfTheEngine();
    TargetProgress.Chart chart = progress.of(reference, today());
    assertThat(chart.last().parts()).filteredOn(part -> part.count() > 0).extracting(TargetProgress.Part::status)
        .containsExactly(ProgressStatus.ON_TRACK);
    assertThat(chart.objectives()).allSatisfy(bar -> assertThat(bar.total()).isPositive());
    ends(reference, EndReason.RESIGNATION);
  }

  void write(UUID report, ProgressStatus status) {
    transaction.executeWithoutResult(done -> reports.findById(report).orElseThrow().draft()
        .forEach(line -> line.say(status, "3", "nota", null, null, null)));
  }

  @Test
  void aVacancyIsWithdrawnWithAllThatWasUnderWay() {
    String reference = open(wanted(null, START.plusYears(1)));
    as("hr", () -> mandates.endEarly(reference, EndReason.WITHDRAWN, START, "BHR"));
    assertThat(phase(reference)).isEqualTo(MandatePhase.ENDED);
    assertThat(openTasks(reference)).isEmpty();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyNodeOfEveryModelWasPassed() {
    ModelNodes nodes = new ModelNodes(context);
    assertThat(nodes.neverPassed("mandate-cycle")).as("cycle").isEmpty();
    assertThat(nodes.neverPassed("mandate-goal-setting")).as("goal-setting").isEmpty();
    assertThat(nodes.neverPassed("mandate-management-plan")).as("management plan").isEmpty();
    assertThat(nodes.neverPassed("mandate-follow-up")).as("follow-up").isEmpty();
  }
}
