package brussels.irisflow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import brussels.irisflow.Api;
import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.DeadlineStatus;
import brussels.irisflow.language.Language;
import brussels.irisflow.mandate.LanguageRole;
import brussels.irisflow.objective.Cover;
import brussels.irisflow.paper.Printed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The days that an evaluation fixes, who is reminded of them, what is formally sent, and the settings of the commission. */
class EvaluationDatesTest extends EvaluationTest {

  @Autowired
  private RepositoryService repository;

  @Test
  void everyDayThatIsFixedStandsInTheRegisterRunsFromReceiptAndRemindsWhoActs() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    isComposed(reference);
    assertThat(date(reference, "EVALUATION_REQUEST").due()).isEqualTo(today().plusDays(15));
    assertThat(due(reference, "SendFormally")).isEqualTo(today().plusDays(15));
    travelTo(today().plusDays(6));
    assertThat(reminded(date(reference, "EVALUATION_REQUEST"))).containsExactly("chair");
    isSent(reference, "chair", "holder-2");
    assertThat(date(reference, "EVALUATION_REQUEST").metOn()).isEqualTo(today());
    // the cabinet is asked, formally too, and its period runs from its own receipt
    LocalDate asked = today();
    does("hr", reference, "SendFormally", Map.of("means", "EMAIL", "sentOn", asked.toString(), "proof", "bericht"));
    travelTo(asked.plusDays(4));
    does("cabinet-2", reference, "ConfirmReceipt", Map.of("receivedOn", today().toString()));
    DeadlineSnapshot opinion = date(reference, "EVALUATION_OPINION");
    assertThat(opinion.due()).isEqualTo(asked.plusDays(4 + 30));
    assertThat(due(reference, "GiveOpinion")).isEqualTo(opinion.due());
    assertThat(date(reference, "EVALUATION_REPORT").due()).isEqualTo(asked.plusDays(30));
    travelTo(opinion.due());
    assertThat(reminded(opinion)).containsExactly("cabinet-2");
    assertThat(reminded(date(reference, "EVALUATION_REPORT"))).as("a silent holder").containsExactly("holder-2");
    handsIn("holder-2", reference, "activity-report", "Mijn verslag");
    handsIn("cabinet-2", reference, "opinion", "Advies");
    assertThat(date(reference, "EVALUATION_OPINION").metOn()).isEqualTo(today());
    // an invitation that is received too late does not count: another day is set
    isConvened(reference, today().plusDays(15));
    LocalDate tooSoon = today().plusDays(15);
    does("hr", reference, "SendFormally", Map.of("means", "REGISTERED_LETTER", "sentOn", today().toString(), "proof", "R 2"));
    travelTo(today().plusDays(3));
    does("holder-2", reference, "ConfirmReceipt", Map.of("receivedOn", today().toString()));
    assertThat(openTasks(reference)).containsExactly("ConveneCommission");
    isConvened(reference, today().plusDays(15));
    isSent(reference, "hr", "holder-2");
    assertThat(openTasks(reference)).containsExactly("RecordHearing");
    LocalDate hearing = today().plusDays(15);
    assertThat(deadlines.of(reference).stream().filter(one -> one.kind().equals("EVALUATION_HEARING")))
        .extracting(DeadlineSnapshot::due, one -> one.status() == DeadlineStatus.CANCELLED)
        .containsExactly(tuple(tooSoon, true), tuple(hearing, false));
    travelTo(hearing);
    assertThat(reminded(open(reference, "EVALUATION_HEARING"))).containsExactlyInAnyOrder("chair", "holder-2");
    handsIn("chair", reference, "hearing", "Iedereen was er");
    allAssess(reference);
    allVote(reference, "SATISFACTORY");
    assertThat(date(reference, "EVALUATION_DRAFT").due()).isEqualTo(hearing.plusDays(15)).isEqualTo(due(reference, "WriteReport"));
    isNotified(reference, "holder-2");
    assertThat(date(reference, "EVALUATION_DRAFT").metOn()).isEqualTo(today());
    handsIn("holder-2", reference, "appeal", "Gronden");
    assertThat(date(reference, "EVALUATION_DECISION").due()).isEqualTo(today().plusDays(60)).isEqualTo(due(reference, "DecideAppeal"));
    travelTo(today().plusDays(59));
    assertThat(reminded(date(reference, "EVALUATION_DECISION"))).containsExactly("government");
    does("government", reference, "DecideAppeal", Map.of("decision", "UPHOLD", "on", today().toString(), "reference", "R", "reason", "Zo"));
    isSent(reference, "hr", "holder-2");
    assertThat(deadlines.of(reference)).allMatch(DeadlineSnapshot::settled);
    assertThat(jdbc.sql("select kind from evaluation_sending where evaluation = :evaluation and means is not null and sent_on is not null"
            + " and received_on is not null and sent_proof is not null order by number").param("evaluation", reference)
        .query(String.class).list()).containsExactly("REQUEST", "OPINIONS", "INVITATION", "INVITATION", "REPORT", "MENTION", "DECISION");
    assertThat(state(reference)).isEqualTo(EvaluationState.CLOSED);
    ends(mandate);
  }

  @Test
  void theReceiptThatHrRecordsHasAProofAndAMovedDateIsFollowed() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    isComposed(reference);
    does("chair", reference, "SendFormally", Map.of("means", "EMAIL", "sentOn", today().toString(), "proof", "bericht"));
    assertThat(complete("hr", reference, "ConfirmReceipt", Map.of("receivedOn", today().toString())).status()).isEqualTo(400);
    assertThat(complete("hr", reference, "ConfirmReceipt", Map.of("receivedOn", today().minusDays(1).toString(), "proof", "x")).status())
        .as("before it was sent").isEqualTo(400);
    does("holder-2", reference, "ConfirmReceipt", Map.of("receivedOn", today().toString()));
    cabinetsAreAsked(reference);
    handsIn("holder-2", reference, "activity-report", "Mijn verslag");
    // more time for the opinion: it is awaited as long after the new date
    DeadlineSnapshot opinion = date(reference, "EVALUATION_OPINION");
    LocalDate later = opinion.due().plusDays(40);
    assertThat(api("hr").post("/api/deadlines/" + opinion.id() + "/move", Map.of("due", later.toString(), "reason", "Vakantie", "decision",
        "mail")).status()).isEqualTo(200);
    assertThat(due(reference, "GiveOpinion")).isEqualTo(later);
    travelTo(later.minusDays(1));
    assertThat(openTasks(reference)).containsExactly("GiveOpinion");
    travelTo(later.plusDays(17));
    assertThat(openTasks(reference)).as("not awaited for ever").containsExactly("ConveneCommission");
    assertThat(date(reference, "EVALUATION_OPINION").status()).isEqualTo(DeadlineStatus.CANCELLED);
    assertThat(text("hr", reference, "dossier", Language.NL)).contains("Binnen de termijn werd geen advies ontvangen.");
    ends(mandate);
  }

  @Test
  void eachPartOfThePeriodIsEvaluatedByTheObjectivesThatWereInForceInIt() {
    String changed = UUID.randomUUID().toString();
    String same = UUID.randomUUID().toString();
    LocalDate start = START.plusDays(1).minusMonths(24);
    String mandate = running("holder-2", "cabinet-2", start, null, LanguageRole.NL, tree(changed, "Tachtig op honderd", same));
    UUID next = as("hr", () -> objectives.draft(mandate, Cover.in("nl")));
    jdbc.sql("update objective_set set tree = :tree where id = :id").param("id", next).param("tree", tree(changed, "Negentig op honderd", same))
        .update();
    LocalDate from = LocalDate.of(2025, 11, 1);
    as("hr", () -> {
      objectives.submit(mandate);
      return objectives.approve(mandate, from, "BHR 2", from);
    });
    travelTo(START.plusDays(2));
    String reference = evaluationOf(mandate);
    fileIsComplete(reference, "holder-2", "cabinet-2");
    assertThat(jdbc.sql("""
            select l.target_text || ' ' || l.valid_from || ' ' || l.valid_until from evaluation_paper_line l
            join evaluation_paper p on p.id = l.paper where p.evaluation = :evaluation and p.kind = 'OPINION' order by l.position""")
        .param("evaluation", reference).query(String.class).list()).containsExactlyInAnyOrder(
        "1 Tachtig op honderd " + start + " 2025-10-31", "2 Een plan " + start + " " + evaluations.findById(reference).orElseThrow().openedOn(),
        "1 Negentig op honderd 2025-11-01 " + evaluations.findById(reference).orElseThrow().openedOn());
    assertThat(text("member-2", reference, "dossier", Language.NL)).contains("Tachtig op honderd", "Negentig op honderd",
        "Van kracht van 6 oktober 2024 tot en met 31 oktober 2025", "versie 2, goedgekeurd op 1 november 2025 (referte BHR 2)");
    ends(mandate);
  }

  @Test
  void nobodySitsOnTheCommissionOfTheirOwnInstitutionAndTheTableSaysHowManyThereAre() throws Exception {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    String reference = evaluationOf(mandate);
    jdbc.sql("update person set institution = 'BM' where name = 'member-2'").update();
    try {
      Api.Answer own = complete("hr", reference, "OpenEvaluation", Map.of("chair", "chair", "members", List.of("member-1", "member-2")));
      assertThat(own.status()).isEqualTo(400);
      assertThat(own.body()).contains("members");
    } finally {
      jdbc.sql("update person set institution = null where name = 'member-2'").update();
    }
    String shipped = Files.readString(Path.of("bpmn/evaluation/evaluation-rules.dmn"));
    String edited = shipped.replace("<text>3</text>", "<text>4</text>");
    String deployment = repository.createDeployment().name("edited").addString("evaluation-rules.dmn", edited).deploy().getId();
    try {
      assertThat(complete("hr", reference, "OpenEvaluation", Map.of("chair", "chair", "members", List.of("member-1", "member-2"))).status())
          .as("four are needed").isEqualTo(400);
    } finally {
      repository.deleteDeployment(deployment, true);
    }
    isComposed(reference);
    ends(mandate);
  }

  private void isConvened(String reference, LocalDate day) {
    does("chair", reference, "ConveneCommission", Map.of("hearingOn", day.toString(), "hearingAt", "10.00", "place", "Zaal 1"));
  }

  private LocalDate due(String reference, String task) {
    return workflow.tasks(reference).stream().filter(one -> one.key().equals(task)).findFirst().orElseThrow().due();
  }

  private DeadlineSnapshot open(String reference, String kind) {
    return deadlines.of(reference).stream().filter(one -> one.kind().equals(kind) && !one.settled()).findFirst().orElseThrow();
  }

  private List<String> reminded(DeadlineSnapshot deadline) {
    return jdbc.sql("select distinct person from notification where deadline = :deadline and reason = 'REMINDER'")
        .param("deadline", deadline.id()).query(String.class).list();
  }

  private String text(String person, String reference, String paper, Language language) {
    return new Printed(as(person, () -> context.getBean(OfficialPaperPages.class).paper(reference, paper, language.code()).getBody())).text();
  }

  private static String tree(String first, String text, String second) {
    return """
        [{"id":"%s","kind":"STRATEGIC","number":"1","title":"Een goede dienst","subObjectives":[],"measuringPoints":[{"id":"%s",
        "number":"1.1","title":"Tevredenheid","targets":[{"id":"%s","number":"1","text":"%s","terms":[]},
        {"id":"%s","number":"2","text":"Een plan","terms":[]}]}]}]"""
        .formatted(UUID.randomUUID(), UUID.randomUUID(), first, text, second);
  }
}
