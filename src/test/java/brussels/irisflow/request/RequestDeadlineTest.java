package brussels.irisflow.request;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.Session;
import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.DeadlineStatus;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.deadline.Opening;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The day by which an institution is to answer stands in the register of deadlines, and follows what becomes of the question. */
class RequestDeadlineTest extends RequestTest {

  private static final Pattern SECRET = Pattern.compile("/api/calendar/[^\"<]+\\.ics");

  @Autowired
  private Deadlines deadlines;

  @Test
  void theDayToAnswerStandsOnTheBoardAndInTheCalendar() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB", "BM");
    assertThat(of(dossier)).hasSize(2).allSatisfy(deadline -> {
      assertThat(deadline.due()).isEqualTo(DUE);
      assertThat(deadline.status()).isEqualTo(DeadlineStatus.OPEN);
      assertThat(deadline.subject()).isEqualTo(reference);
      assertThat(deadline.title().fr()).isEqualTo("Répondre à la question " + reference);
    });
    assertThat(of(dossier)).extracting(DeadlineSnapshot::institution).containsExactlyInAnyOrder("LB", "BM");
    JsonNode board = api("corr-lb").in("nl").get("/api/deadlines?kind=REQUEST&institution=LB&size=200").json().path("items");
    assertThat(board).filteredOn(item -> item.path("dossier").asText().equals(dossier)).hasSize(1);
    Session corr = browser("corr-lb");
    assertThat(corr.get("/board?q=" + dossier + "&kind=REQUEST").body()).contains("Vraag " + reference + " beantwoorden");
    corr.form("/settings/feed", Map.of("_csrf", Session.token(corr.get("/settings").body())));
    Matcher address = SECRET.matcher(corr.get("/settings").body());
    assertThat(address.find()).isTrue();
    assertThat(browser().get(address.group()).body().replace("\r\n ", "")).contains("Vraag " + reference + " beantwoorden");
  }

  @Test
  void anAnswerMeetsTheDeadlineOfItsInstitutionOnly() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB", "BM");
    travelTo(LocalDate.of(2026, 10, 8));
    answers("corr-lb", reference, "LB");
    assertThat(of(dossier, "LB").status()).isEqualTo(DeadlineStatus.MET);
    assertThat(of(dossier, "LB").metOn()).isEqualTo(LocalDate.of(2026, 10, 8));
    assertThat(of(dossier, "BM").status()).isEqualTo(DeadlineStatus.OPEN);
    assertThat(log(dossier, Language.NL).get(0)).as("the question tells of itself").isEqualTo("Leefmilieu Brussel beantwoordde vraag " + reference + ".");
  }

  @Test
  void aLateAnswerMeetsAMissedDeadlineLate() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB");
    travelTo(LocalDate.of(2026, 10, 22));
    assertThat(of(dossier, "LB").status()).isEqualTo(DeadlineStatus.MISSED);
    answers("corr-lb", reference, "LB");
    assertThat(of(dossier, "LB").settled()).isTrue();
    assertThat(of(dossier, "LB").status()).isEqualTo(DeadlineStatus.MISSED);
  }

  @Test
  void aReturnedQuestionAwaitsNothingUntilItIsAskedAgain() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB");
    returns("corr-lb", reference, "LB");
    assertThat(of(dossier, "LB").status()).isEqualTo(DeadlineStatus.CANCELLED);
    reconsiders(reference, Map.of("decision", "ASK_AGAIN", "question", QUESTION, "due", "2026-11-03"));
    assertThat(of(dossier)).singleElement().satisfies(deadline -> {
      assertThat(deadline.status()).isEqualTo(DeadlineStatus.OPEN);
      assertThat(deadline.due()).isEqualTo(LocalDate.of(2026, 11, 3));
    });
    returns("corr-lb", reference, "LB");
    reconsiders(reference, Map.of("decision", "OTHER_INSTITUTION", "institution", "BEW", "question", QUESTION));
    assertThat(of(dossier, "LB").status()).isEqualTo(DeadlineStatus.CANCELLED);
    assertThat(of(dossier, "BEW").status()).isEqualTo(DeadlineStatus.OPEN);
  }

  @Test
  void whatIsWithdrawnOrGivenUpAwaitsNothing() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB", "BM", "BEW");
    answers("corr-bew", reference, "BEW");
    done(api("bi").post("/api/requests/" + reference + "/withdraw", Map.of("institution", "LB", "reason", "Geen nieuws.")));
    assertThat(of(dossier, "LB").status()).isEqualTo(DeadlineStatus.CANCELLED);
    done(api("bi").post("/api/requests/" + reference + "/withdraw", Map.of("reason", "Niet meer nodig.")));
    assertThat(of(dossier, "BM").status()).isEqualTo(DeadlineStatus.CANCELLED);
    assertThat(of(dossier, "BEW").status()).isEqualTo(DeadlineStatus.MET);
  }

  @Test
  void whenTheDeadlineIsMovedTaskAndReminderFollow() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB", "BM");
    Api.Answer moved = api("bi").post("/api/deadlines/" + of(dossier, "LB").id() + "/move",
        Map.of("due", "2026-11-17", "reason", "Meer tijd gevraagd", "decision", "Mail van 5 oktober"));
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    assertThat(due(reference, "LB")).isEqualTo("2026-11-17");
    assertThat(due(reference, "BM")).isEqualTo("2026-10-20");
    assertThat(workflow.tasks(reference)).extracting(task -> task.institution() + " " + task.due())
        .containsExactlyInAnyOrder("LB 2026-11-17", "BM 2026-10-20");
    assertThat(log(dossier, Language.NL).get(0))
        .isEqualTo("Leefmilieu Brussel krijgt voor vraag " + reference + " tijd tot 17 november 2026 (Mail van 5 oktober).");
    travelTo(LocalDate.of(2026, 10, 19));
    assertThat(reminded(dossier)).containsExactly("Brussel Mobiliteit werd herinnerd aan vraag " + reference + ".");
    travelTo(LocalDate.of(2026, 11, 16));
    assertThat(reminded(dossier)).startsWith("Leefmilieu Brussel werd herinnerd aan vraag " + reference + ".");
    assertThat(api("corr-lb").post("/api/deadlines/" + of(dossier, "LB").id() + "/move",
        Map.of("due", "2026-12-17", "reason", "x", "decision", "y")).status()).isEqualTo(403);
  }

  @Test
  void aDeadlineIsReopenedByAskingAgainOnly() {
    String dossier = european(false);
    String reference = ask("bi", dossier, "LB");
    answers("corr-lb", reference, "LB");
    Session bi = browser("bi");
    Api.Answer refused = bi.form("/deadlines/" + of(dossier, "LB").id() + "/reopen",
        Map.of("_csrf", Session.token(bi.get("/settings").body()), "due", "2026-12-01", "reason", "Onvolledig"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("De termijn van vraag " + reference + " kan niet worden heropend.");
    assertThat(of(dossier, "LB").status()).isEqualTo(DeadlineStatus.MET);
  }

  @Test
  void aDossierThatEndsCancelsItsDeadlinesAndTheLogSaysWhy() {
    String dossier = european(false);
    as("bi", () -> deadlines.open(Opening.on(dossier, "MEASURE", Trilingual.same("Besluit"), LocalDate.of(2027, 1, 1),
        Message.of("request.deadline.explained", dossier))));
    ask("bi", dossier, "LB");
    as("bi", () -> dossiers.close(dossier, Message.of("dossier.log.opened")));
    assertThat(deadlines.of(dossier)).hasSize(2).allSatisfy(one -> assertThat(one.status()).isEqualTo(DeadlineStatus.CANCELLED));
    assertThat(log(dossier, Language.NL))
        .contains("De termijn “Besluit” van 1 januari 2027 werd geannuleerd. Reden: het dossier is beëindigd (afgesloten)");
    assertThat(log(dossier, Language.FR)).anyMatch(line -> line.endsWith("Motif : le dossier est terminé (clôturé)"));
  }

  private List<DeadlineSnapshot> of(String dossier) {
    return deadlines.of(dossier).stream().filter(one -> one.kind().equals("REQUEST")).toList();
  }

  private DeadlineSnapshot of(String dossier, String institution) {
    return of(dossier).stream().filter(one -> one.institution().equals(institution)).findFirst().orElseThrow();
  }

  private String due(String reference, String institution) {
    for (JsonNode exchange : see("bi", reference).path("exchanges")) {
      if (exchange.path("institution").asText().equals(institution)) {
        return exchange.path("due").asText();
      }
    }
    throw new AssertionError(institution);
  }

  private List<String> reminded(String dossier) {
    return log(dossier, Language.NL).stream().filter(line -> line.contains("herinnerd")).toList();
  }
}
