package brussels.irisflow.request;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.engine.EngineTables;
import brussels.irisflow.engine.ModelNodes;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The ways a question can go, from asking to its end, with the real engine. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RequestLifeTest extends RequestTest {

  @Test
  void aQuestionIsAskedInDutchAndFrenchAnsweredAndRead() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB", "BM");
    assertThat(reference).matches("REQ-2026-\\d{4}");
    assertThat(takesPart(dossier, "LB")).isTrue();

    JsonNode dutch = api("corr-lb").in("nl").get("/engine-rest/task/" + answerTask(reference, "LB")).json();
    assertThat(dutch.path("name").asText()).isEqualTo("Vraag beantwoorden");
    assertThat(dutch.path("irisflow").path("title").asText()).isEqualTo("Vraag over: Richtlijn stedelijk afvalwater");
    assertThat(dutch.path("irisflow").path("link").asText()).isEqualTo("/requests/" + reference);
    assertThat(dutch.path("irisflow").path("dueText").asText()).isEqualTo("20 oktober 2026");
    JsonNode french = api("corr-bm").in("fr").get("/engine-rest/task/" + answerTask(reference, "BM")).json();
    assertThat(french.path("name").asText()).isEqualTo("Répondre à la question");
    assertThat(french.path("irisflow").path("title").asText())
        .isEqualTo("Question au sujet de : Directive eaux urbaines résiduaires");

    JsonNode form = api("corr-bm").in("fr").get("/engine-rest/task/" + answerTask(reference, "BM") + "/form-variables").json();
    assertThat(form.path("dueOn").path("value").asText()).isEqualTo("20 octobre 2026");
    assertThat(form.path("question").path("value").asText()).isEqualTo("Welke maatregelen neemt uw instelling?");

    answers("corr-lb", reference, "LB");
    assertThat(status(reference)).isEqualTo("OPEN");
    answers("corr-bm", reference, "BM");
    assertThat(status(reference)).isEqualTo("ANSWERED");
    JsonNode answers = json(api("bi").in("nl").get("/engine-rest/task/" + task(reference, "ReadAnswers") + "/form-variables").json()
        .path("answers").path("value").asText());
    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).path("institution").asText()).isEqualTo("Leefmilieu Brussel");

    done(complete("bi-2", task(reference, "ReadAnswers"), Map.of()));
    assertThat(status(reference)).isEqualTo("CLOSED");
    assertThat(workflow.tasks(reference)).isEmpty();
    assertThat(log(dossier, Language.NL)).startsWith(
        "De antwoorden op vraag " + reference + " werden gelezen; ze is afgesloten.",
        "Brussel Mobiliteit beantwoordde vraag " + reference + ".",
        "Leefmilieu Brussel beantwoordde vraag " + reference + ".",
        "Vraag " + reference + " werd gesteld aan Leefmilieu Brussel, Brussel Mobiliteit, te beantwoorden tegen 20 oktober 2026.");
    assertThat(log(dossier, Language.FR).get(1)).isEqualTo("Bruxelles Mobilité a répondu à la question " + reference + ".");
  }

  @Test
  void aReturnedQuestionIsAskedAgainInOtherWordsAndByAnotherDate() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB");
    returns("corr-lb-2", reference, "LB");
    assertThat(status(reference, "LB")).isEqualTo("RETURNED");
    JsonNode form = api("bi").in("nl").get("/engine-rest/task/" + task(reference, "ReconsiderRequest") + "/form-variables").json();
    assertThat(form.path("returnReason").path("value").asText()).isEqualTo("Niet voor ons\\.");
    assertThat(form.path("question").path("value").asText()).isEqualTo(QUESTION);
    assertThat(form.path("due").path("value").asText()).isEqualTo("2026-10-20");

    reconsiders(reference, Map.of("decision", "ASK_AGAIN", "question", "Welke maatregelen nam u in 2025?", "due", "2026-11-03",
        "reason", "Het gaat om water."));
    assertThat(workflow.tasks(reference)).singleElement().satisfies(task -> {
      assertThat(task.key()).isEqualTo("AnswerRequest");
      assertThat(task.due()).isEqualTo(LocalDate.of(2026, 11, 3));
    });
    JsonNode again = api("corr-lb").in("nl").get("/engine-rest/task/" + answerTask(reference, "LB") + "/form-variables").json();
    assertThat(again.path("question").path("value").asText()).isEqualTo("Welke maatregelen nam u in 2025?");
    JsonNode history = json(again.path("history").path("value").asText());
    assertThat(history).extracting(line -> line.path("text").asText())
        .containsExactly("Vraag: " + QUESTION, "Teruggezonden: Niet voor ons\\.");
    assertThat(log(dossier, Language.EN)).startsWith(
        "Question " + reference + " was put to Brussels Environment again, to be answered by 3 November 2026.",
        "Brussels Environment returned question " + reference + ".");
    answers("corr-lb", reference, "LB");
    assertThat(status(reference)).isEqualTo("ANSWERED");
  }

  @Test
  void aReturnedQuestionGoesToAnotherInstitutionThatThenTakesPart() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB");
    returns("corr-lb", reference, "LB");
    reconsiders(reference, Map.of("decision", "OTHER_INSTITUTION", "institution", "BEW", "question", QUESTION));
    assertThat(status(reference, "LB")).isEqualTo("REPLACED");
    assertThat(status(reference, "BEW")).isEqualTo("ASKED");
    assertThat(takesPart(dossier, "BEW")).isTrue();
    assertThat(log(dossier, Language.FR).get(0)).isEqualTo("La question " + reference + " a été posée à Bruxelles Economie et Emploi"
        + " au lieu de Bruxelles Environnement, réponse attendue pour le 20 octobre 2026.");
    // and back again, when the other one has good reasons
    returns("corr-bew", reference, "BEW");
    reconsiders(reference, Map.of("decision", "OTHER_INSTITUTION", "institution", "LB", "question", QUESTION));
    assertThat(status(reference, "BEW")).isEqualTo("REPLACED");
    answers("corr-lb", reference, "LB");
    assertThat(status(reference)).isEqualTo("ANSWERED");
  }

  @Test
  void aReturnedQuestionThatIsWithdrawnForItsOnlyInstitutionEndsWithoutAnAnswer() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB");
    returns("corr-lb", reference, "LB");
    reconsiders(reference, Map.of("decision", "WITHDRAW", "reason", "Niet meer nodig."));
    assertThat(status(reference)).isEqualTo("UNANSWERED");
    assertThat(workflow.tasks(reference)).isEmpty();
    assertThat(log(dossier, Language.NL).get(0)).isEqualTo("Vraag " + reference + " werd ingetrokken voor Leefmilieu Brussel.");
  }

  @Test
  void anInstitutionThatDoesNotAnswerIsRemindedThreeWorkingDaysBeforeTheDateAndOnlyOnce() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB", "BM");
    answers("corr-bm", reference, "BM");
    travelTo(LocalDate.of(2026, 10, 14));
    assertThat(log(dossier, Language.NL)).noneMatch(line -> line.contains("herinnerd"));
    travelTo(LocalDate.of(2026, 10, 19));
    assertThat(log(dossier, Language.NL)).filteredOn(line -> line.contains("herinnerd"))
        .containsExactly("Leefmilieu Brussel werd herinnerd aan vraag " + reference + ".");
    assertThat(see("bi", reference).path("exchanges").get(0).path("entries").get(1).path("at").asText()).startsWith("2026-10-15T08:00");
    travelTo(LocalDate.of(2026, 11, 30));
    assertThat(log(dossier, Language.NL)).filteredOn(line -> line.contains("herinnerd")).hasSize(1);
  }

  @Test
  void aQuestionThatIsAskedShortlyBeforeItsDateIsNotFollowedByAReminderAtOnce() {
    String dossier = european(false);
    api("bi").post("/api/requests", Map.of("dossier", dossier, "institutions", List.of("LB"), "question", QUESTION, "due", "2026-10-06"));
    travelTo(LocalDate.of(2026, 10, 12));
    assertThat(log(dossier, Language.NL)).noneMatch(line -> line.contains("herinnerd"));
  }

  @Test
  void whoAskedRemindsByHandAtMostOnceADay() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB");
    done(api("bi").post("/api/requests/" + reference + "/remind", null));
    Api.Answer again = api("bi").in("nl").post("/api/requests/" + reference + "/remind", null);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().path("detail").asText())
        .isEqualTo("Iedereen van wie een antwoord op " + reference + " wordt verwacht, kreeg vandaag al een herinnering.");
    travelTo(LocalDate.of(2026, 10, 6));
    done(api("bi-2").post("/api/requests/" + reference + "/remind", null));
  }

  @Test
  void aWithdrawnQuestionLeavesNoTaskAndTellsWhoStillWroteAnAnswer() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB", "BM");
    answers("corr-bm", reference, "BM");
    String task = answerTask(reference, "LB");
    done(api("bi").post("/api/requests/" + reference + "/withdraw", Map.of("reason", "De Commissie trok haar vraag in.")));
    assertThat(status(reference)).isEqualTo("WITHDRAWN");
    assertThat(status(reference, "BM")).isEqualTo("ANSWERED");
    assertThat(workflow.tasks(reference)).isEmpty();
    Api.Answer late = api("corr-lb").in("nl").post("/api/tasks/" + task + "/complete", Map.of("outcome", "ANSWER", "answer", "Te laat."));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().path("detail").asText()).startsWith("Deze taak bestaat niet meer sinds 5 oktober 2026");
    Api.Answer twice = api("bi").in("fr").post("/api/requests/" + reference + "/withdraw", Map.of("reason", "Encore."));
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.json().path("detail").asText())
        .isEqualTo("Ceci n’est plus possible pour la question " + reference + ". Son état : Retirée.");
  }

  @Test
  void whoAskedGivesUpWaitingForOneInstitutionAndReadsTheAnswersOfTheOthers() {
    String reference = ask("bi", european(false), "LB", "BM");
    done(api("bi").post("/api/requests/" + reference + "/withdraw", Map.of("institution", "LB", "reason", "Geen nieuws.")));
    assertThat(status(reference, "LB")).isEqualTo("SILENT");
    assertThat(workflow.tasks(reference)).singleElement().satisfies(task -> assertThat(task.groups()).containsExactly("inst-BM"));
    answers("corr-bm", reference, "BM");
    JsonNode form = api("bi").in("nl").get("/engine-rest/task/" + task(reference, "ReadAnswers") + "/form-variables").json();
    assertThat(form.path("silent").path("value").asText()).isEqualTo("Leefmilieu Brussel");
  }

  @Test
  void aDossierThatEndsWithdrawsTheQuestionsThatAreStillOpenOnIt() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB");
    as("bi", () -> dossiers.close(dossier, Message.of("dossier.log.opened")));
    assertThat(status(reference)).isEqualTo("WITHDRAWN");
    assertThat(workflow.tasks(reference)).isEmpty();
  }

  @Test
  void anInstitutionWithoutACorrespondentLeavesItsTaskToWhoAsked() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "BH");
    assertThat(workflow.tasks(reference)).singleElement()
        .satisfies(task -> assertThat(task.groups()).containsExactlyInAnyOrder("inst-BH", "bi"));
    assertThat(log(dossier, Language.NL).get(0))
        .isEqualTo("Brussel Huisvesting heeft geen EU-correspondent: vraag " + reference + " staat nu in de takenlijst van Brussels International.");
    answers("bi", reference, "BH");
    assertThat(status(reference)).isEqualTo("ANSWERED");
  }

  @Test
  void nothingThatPeopleWroteIsFoundInTheEngine() {
    String marker = "MERKTEKEN-" + System.nanoTime();
    String dossier = european(false);
    String reference = api("bi").post("/api/requests", Map.of("dossier", dossier, "institutions", List.of("LB", "BM"),
        "question", "vraag " + marker, "due", DUE.toString())).json().path("reference").asText();
    done(complete("corr-lb", answerTask(reference, "LB"), Map.of("outcome", "RETURN", "reason", "reden " + marker, "answer", marker,
        "unknown", marker)));
    reconsiders(reference, Map.of("decision", "ASK_AGAIN", "question", "opnieuw " + marker, "reason", "waarom " + marker));
    done(complete("corr-lb", answerTask(reference, "LB"), Map.of("outcome", "ANSWER", "answer", "antwoord " + marker)));
    done(api("corr-bm").post("/engine-rest/task/" + answerTask(reference, "BM") + "/complete", Map.of("variables",
        Map.of("outcome", Map.of("value", "ANSWER", "type", "String"), "answer", Map.of("value", "réponse " + marker, "type", "String"),
            "other", Map.of("value", marker)))));
    done(complete("bi", task(reference, "ReadAnswers"), Map.of("unknown", marker)));
    assertThat(new EngineTables(jdbc).holding(marker)).isEmpty();
    assertThat(new EngineTables(jdbc).holding(reference)).contains("act_hi_procinst.business_key_");
    assertThat(see("bi", reference).toString()).contains("vraag " + marker, "reden " + marker, "antwoord " + marker, "réponse " + marker);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyNodeOfTheModelWasPassed() {
    assertThat(new ModelNodes(context).neverPassed("request")).isEmpty();
  }
}
