package brussels.irisflow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.DeadlineStatus;
import brussels.irisflow.language.Language;
import brussels.irisflow.mandate.LanguageRole;
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
    UUID next = as("hr", () -> objectives.draft(mandate));
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

  private LocalDate due(String reference, String task) {
    return workflow.tasks(reference).stream().filter(one -> one.key().equals(task)).findFirst().orElseThrow().due();
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
