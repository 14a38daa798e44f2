package brussels.irisflow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.engine.ModelNodes;
import brussels.irisflow.language.Language;
import brussels.irisflow.mandate.EvaluationKind;
import brussels.irisflow.mandate.MandatePhase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The ways an evaluation can go, with the real engine and the clock. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvaluationLifeTest extends EvaluationTest {

  @Test
  @Order(1)
  void aMidTermEvaluationGoesFromItsOpeningToTheMentionOfTheMandate() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    assertThat(reference).matches("EVA-2026-\\d{4}");
    assertThat(openTasks(reference)).containsExactly("OpenEvaluation");
    fileIsComplete(reference, "holder-2", "cabinet-2");
    assertThat(date(reference, "EVALUATION_REPORT").metOn()).isEqualTo(today());
    assertThat(openTasks(reference)).containsExactly("ConveneCommission");
    Api.Answer tooSoon = complete("chair", reference, "ConveneCommission", Map.of("hearingOn", today().plusDays(14).toString(),
        "hearingAt", "10.00", "place", "Zaal 1"));
    assertThat(tooSoon.status()).as(tooSoon.body()).isEqualTo(400);
    isHeard(reference);
    assertThat(openTasks(reference)).containsExactly("AssessAlone", "AssessAlone", "AssessAlone");
    allAssess(reference);
    assertThat(complete("chair", reference, "DeliberateAndVote", Map.of()).status()).as("not from the Tasklist").isEqualTo(409);
    allVote(reference, "FAVOURABLE");
    isNotified(reference, "holder-2");
    assertThat(state(reference)).isEqualTo(EvaluationState.CLOSED);
    assertThat(openTasks(reference)).isEmpty();
    assertThat(mandates.find(mandate).orElseThrow().midTerm()).isEqualTo("FAVOURABLE");
    assertThat(mandates.find(mandate).orElseThrow().phase()).isEqualTo(MandatePhase.FOLLOW_UP);
    assertThat(deadlines.of(reference)).allMatch(one -> one.settled());
    assertThat(log(reference, Language.FR)).contains("Évaluation terminée : la mention est définitive.");
    ends(mandate);
  }

  @Test
  @Order(2)
  void aFinalEvaluationIsAppealedAndTheGovernmentReplacesTheMentionSoThatBothStay() {
    String mandate = running("holder-2", null, START.plusDays(1).plusMonths(9).minusYears(5), START.minusMonths(20));
    travelTo(START.plusDays(4));
    String reference = evaluationOf(mandate);
    assertThat(evaluations.findById(reference).orElseThrow().kind()).isEqualTo(EvaluationKind.FINAL);
    fileIsComplete(reference, "holder-2", "cabinet");
    // a seat that fell empty before the hearing is assessed from all the same, by whoever takes it
    writes("member-2", "/evaluations/" + reference + "/recuse", Map.of("why", "Conflict"));
    isHeard(reference);
    String seat = jdbc.sql("select id from evaluation_seat where evaluation = :evaluation and person = 'member-2'")
        .param("evaluation", reference).query(String.class).single();
    writes("hr", "/evaluations/" + reference + "/replace", Map.of("seat", seat, "person", "member-4", "why", "Conflict"));
    assertThat(openTasks(reference)).containsExactly("AssessAlone", "AssessAlone", "AssessAlone");
    for (String member : List.of("chair", "member-1", "member-4")) {
      handsIn(member, reference, "assessment", "Beoordeling van " + member);
    }
    // three mentions with a vote each have no majority: the commission votes again
    assertThat(votes(reference, Map.of("chair", "FAVOURABLE", "member-1", "SATISFACTORY", "member-4", "UNFAVOURABLE")).status())
        .isEqualTo(302);
    assertThat(openTasks(reference)).containsExactly("DeliberateAndVote");
    assertThat(votes(reference, Map.of("chair", "SATISFACTORY")).status()).as("no quorum").isEqualTo(409);
    // two votes against each other: the chair's decides
    assertThat(votes(reference, Map.of("chair", "SATISFACTORY", "member-1", "UNFAVOURABLE", "member-4", "ABSTAINED")).status())
        .isEqualTo(302);
    assertThat(evaluations.findById(reference).orElseThrow().mention()).isEqualTo("SATISFACTORY");
    isNotified(reference, "holder-2");
    assertThat(openTasks(reference)).containsExactly("LodgeAppeal");
    assertThat(date(reference, "EVALUATION_APPEAL").settled()).isFalse();
    assertThat(complete("holder-2", reference, "LodgeAppeal", Map.of("decision", "APPEAL")).status()).as("without grounds").isEqualTo(409);
    handsIn("holder-2", reference, "appeal", "De cijfers van 2025 ontbreken");
    assertThat(state(reference)).isEqualTo(EvaluationState.APPEAL);
    Map<String, Object> same = Map.of("decision", "REPLACE", "mention", "SATISFACTORY", "on", today().toString(), "reference", "BHR 8",
        "reason", "zelfde");
    assertThat(complete("government", reference, "DecideAppeal", same).status()).isEqualTo(400);
    Map<String, Object> early = Map.of("decision", "UPHOLD", "on", today().minusDays(1).toString(), "reference", "BHR 8", "reason", "te vroeg");
    assertThat(complete("government", reference, "DecideAppeal", early).status()).as("before the appeal").isEqualTo(400);
    does("government", reference, "DecideAppeal", Map.of("decision", "REPLACE", "mention", "FAVOURABLE", "on", today().toString(),
        "reference", "BHR 9", "reason", "De cijfers tonen het"));
    isSent(reference, "hr", "holder-2");
    assertThat(state(reference)).isEqualTo(EvaluationState.CLOSED);
    assertThat(jdbc.sql("select mention || ' ' || source from evaluation_mention where evaluation = :evaluation order by number")
        .param("evaluation", reference).query(String.class).list()).containsExactly("SATISFACTORY COMMISSION", "FAVOURABLE AUTHORITY");
    assertThat(mandates.find(mandate).orElseThrow().last()).isEqualTo("FAVOURABLE");
    ends(mandate);
  }

  @Test
  @Order(3)
  void aHolderWhoStaysSilentIsRemindedAndEvaluatedOnTheFileAndCabinetsAreNotAwaitedForEver() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    isComposed(reference);
    isSent(reference, "chair", "hr");
    cabinetsAreAsked(reference);
    LocalDate due = date(reference, "EVALUATION_REPORT").due();
    travelTo(due.plusDays(1));
    assertThat(openTasks(reference)).containsExactly("GiveOpinion", "SubmitActivityReport");
    assertThat(jdbc.sql("select count(*) from notification where dossier = :dossier").param("dossier", reference)
        .query(Integer.class).single())
        .as("reminded").isPositive();
    travelTo(due.plusDays(20));
    assertThat(openTasks(reference)).containsExactly("ConveneCommission");
    assertThat(evaluations.findById(reference).orElseThrow().silent()).isTrue();
    isHeard(reference);
    // one member does not hand in: the chair closes
    handsIn("chair", reference, "assessment", "x");
    handsIn("member-1", reference, "assessment", "y");
    assertThat(session("chair").get("/evaluations/" + reference).body()).as("who is missing").containsOnlyOnce("beoordeling nog niet ingediend")
        .contains("Wachten op");
    String close = "/evaluations/" + reference + "/close-assessments";
    assertThat(form("chair", close, Map.of()).status()).as("without a reason").isEqualTo(400);
    writes("chair", close, Map.of("why", "Het lid is ziek"));
    assertThat(session("hr").get("/evaluations/" + reference).body()).contains("Het lid is ziek");
    assertThat(session("holder-2").get("/evaluations/" + reference).body()).doesNotContain("Het lid is ziek");
    assertThat(session("member-2").get("/evaluations/" + reference + "/assessment").body()).contains("heeft de beoordelingen afgesloten");
    assertThat(session("holder-2").get("/evaluations/" + reference + "/activity-report").body()).contains("est écoulé");
    allVote(reference, "UNFAVOURABLE");
    handsIn("chair", reference, "draft-report", "Redenen");
    isSent(reference, "hr", "hr");
    // no remarks, no appeal
    travelTo(date(reference, "EVALUATION_REMARKS").due().plusDays(2));
    assertThat(openTasks(reference)).containsExactly("SettleReport");
    handsIn("chair", reference, "report", "Redenen");
    isSent(reference, "hr", "hr");
    travelTo(date(reference, "EVALUATION_APPEAL").due().plusDays(2));
    assertThat(state(reference)).isEqualTo(EvaluationState.CLOSED);
    assertThat(mandates.find(mandate).orElseThrow().phase()).isEqualTo(MandatePhase.ENDED);
  }

  @Test
  @Order(4)
  void aMemberWithAConflictIsReplacedAndACommissionThatCannotSitComesBackToHr() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    Api.Answer few = complete("hr", reference, "OpenEvaluation", Map.of("chair", "chair", "members", List.of("member-1")));
    assertThat(few.status()).as(few.body()).isEqualTo(400);
    assertThat(complete("hr", reference, "OpenEvaluation", Map.of("chair", "chair", "members", List.of("member-2", "bi"))).status())
        .isEqualTo(400);
    fileIsComplete(reference, "holder-2", "cabinet-2");
    isHeard(reference);
    writes("member-1", "/evaluations/" + reference + "/assessment", filled(reference, "assessment", "klad", "keep"));
    writes("member-1", "/evaluations/" + reference + "/recuse", Map.of("why", "Familie"));
    assertThat(session("member-1").get("/evaluations/" + reference).status()).isEqualTo(404);
    String seat = jdbc.sql("select id from evaluation_seat where evaluation = :evaluation and person = 'member-1'")
        .param("evaluation", reference).query(String.class).single();
    Map<String, String> replacement = Map.of("seat", seat, "person", "member-3", "why", "Belangenconflict");
    writes("hr", "/evaluations/" + reference + "/replace", replacement);
    assertThat(form("hr", "/evaluations/" + reference + "/replace", Map.of("seat", seat, "person", "member-4", "why", "x")).status())
        .as("one seat, one person").isEqualTo(400);
    assertThat(session("member-3").get("/evaluations/" + reference + "/assessment").body()).doesNotContain("klad");
    handsIn("member-3", reference, "assessment", "eigen oordeel");
    // two more fall out: fewer than the quorum
    writes("member-3", "/evaluations/" + reference + "/recuse", Map.of("why", "Conflict"));
    writes("member-2", "/evaluations/" + reference + "/recuse", Map.of("why", "Conflict"));
    assertThat(openTasks(reference)).containsExactly("RepairCommission");
    assertThat(jdbc.sql("select count(*) from notification where dossier = :dossier and person = 'hr' and subject like '%cannot-sit%'")
        .param("dossier", reference).query(Integer.class).single()).as("HR is told").isEqualTo(1);
    Map<String, Object> again = Map.of("chair", "chair", "members", List.of("member-1", "member-4"));
    assertThat(complete("hr", reference, "RepairCommission", again).body()).as("a conflict does not pass by itself")
        .contains("“member-1” is not one of the choices");
    does("hr", reference, "RepairCommission", Map.of("chair", "chair", "members", List.of("member-4", "member-5")));
    assertThat(openTasks(reference)).as("the hearing was held").containsOnly("AssessAlone");
    for (String member : List.of("chair", "member-4", "member-5")) {
      handsIn(member, reference, "assessment", "x");
    }
    assertThat(votes(reference, Map.of("chair", "SATISFACTORY", "member-4", "SATISFACTORY", "member-5", "SATISFACTORY")).status())
        .isEqualTo(302);
    isNotified(reference, "holder-2");
    does("holder-2", reference, "LodgeAppeal", Map.of("decision", "ACCEPT"));
    assertThat(state(reference)).isEqualTo(EvaluationState.CLOSED);
    ends(mandate);
  }

  @Test
  @Order(5)
  void anEvaluationIsWithdrawnWhenTheMandateEndsAndACommissionThatNeverCouldSitIsEscalatedBeforeTheSession() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    isComposed(reference);
    isSent(reference, "chair", "holder-2");
    cabinetsAreAsked(reference);
    writes("member-1", "/evaluations/" + reference + "/recuse", Map.of("why", "Conflict"));
    assertThat(jdbc.sql("select count(*) from notification where dossier = :dossier and person = 'hr' and subject like '%recused%'")
        .param("dossier", reference).query(Integer.class).single()).as("HR is asked for somebody else").isEqualTo(1);
    writes("member-2", "/evaluations/" + reference + "/recuse", Map.of("why", "Conflict"));
    handsIn("holder-2", reference, "activity-report", "Mijn verslag");
    handsIn("cabinet-2", reference, "opinion", "Advies");
    assertThat(openTasks(reference)).containsExactly("RepairCommission");
    ends(mandate);
    assertThat(state(reference)).isEqualTo(EvaluationState.WITHDRAWN);
    assertThat(session("chair").get("/evaluations/" + reference).body()).contains("het mandaat is beëindigd");
    assertThat(openTasks(reference)).isEmpty();
    assertThat(workflow.standings(reference)).allMatch(standing -> standing.ended());
    assertThat(deadlines.of(reference)).allMatch(one -> one.settled());
  }

  @Test
  @Order(6)
  void aLongAbsenceSuspendsAnEvaluationAndAHearingIsPostponed() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    isComposed(reference);
    isSent(reference, "chair", "holder-2");
    cabinetsAreAsked(reference);
    LocalDate report = date(reference, "EVALUATION_REPORT").due();
    LocalDate opinion = date(reference, "EVALUATION_OPINION").due();
    LocalDate decision = evaluations.findById(reference).orElseThrow().decideBy();
    as("hr", () -> mandates.recordAbsence(mandate, today(), today().plusDays(99), "MB 1"));
    assertThat(date(reference, "EVALUATION_REPORT").due()).isEqualTo(report.plusDays(100));
    assertThat(date(reference, "EVALUATION_OPINION").due()).isEqualTo(opinion.plusDays(100));
    assertThat(evaluations.findById(reference).orElseThrow().decideBy()).isEqualTo(decision.plusDays(100));
    travelTo(report.plusDays(108));
    assertThat(openTasks(reference)).as("nobody is silent who is away").containsExactly("GiveOpinion", "SubmitActivityReport");
    handsIn("holder-2", reference, "activity-report", "Mijn verslag");
    handsIn("cabinet-2", reference, "opinion", "Advies");
    String postpone = "/evaluations/" + reference + "/postpone";
    Map<String, Object> hearing = Map.of("hearingOn", today().plusDays(20).toString(), "hearingAt", "10.00", "place", "Zaal 1");
    assertThat(form("chair", postpone, Map.of("why", "x")).status()).as("no hearing is set").isEqualTo(409);
    does("chair", reference, "ConveneCommission", hearing);
    does("hr", reference, "SendFormally", Map.of("means", "REGISTERED_LETTER", "sentOn", today().toString(), "proof", "R 1"));
    assertThat(form("member-1", postpone, Map.of("why", "x")).status()).isEqualTo(403);
    assertThat(form("chair", postpone, Map.of()).status()).as("without a reason").isEqualTo(400);
    writes("chair", postpone, Map.of("why", "De zaal is bezet"));
    assertThat(openTasks(reference)).containsExactly("ConveneCommission");
    assertThat(date(reference, "EVALUATION_HEARING").settled()).isTrue();
    assertThat(session("holder-2").get("/evaluations/" + reference).body()).contains("De zaal is bezet");
    does("chair", reference, "ConveneCommission", hearing);
    isSent(reference, "hr", "hr");
    assertThat(openTasks(reference)).containsExactly("RecordHearing");
    as("hr", () -> mandates.recordAbsence(mandate, today().plusDays(10), today().plusDays(109), "MB 2"));
    assertThat(openTasks(reference)).as("the holder is away on that day").containsExactly("ConveneCommission");
    ends(mandate);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyNodeOfEveryModelWasPassed() {
    ModelNodes nodes = new ModelNodes(context);
    for (String model : List.of("mandate-evaluation", "evaluation-sending", "evaluation-report", "evaluation-session",
        "evaluation-mention", "evaluation-appeal")) {
      assertThat(nodes.neverPassed(model)).as(model).isEmpty();
    }
  }
}
