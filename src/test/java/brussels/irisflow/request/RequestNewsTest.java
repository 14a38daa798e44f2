package brussels.irisflow.request;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Session;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who is told of a question, in the notification centre and by mail. */
class RequestNewsTest extends RequestTest {

  private static final Pattern END = Pattern.compile("/directory/institutions/PAR/correspondents/([0-9a-f-]{36})/end");

  @Test
  void whoIsAskedIsToldInTheirLanguageByMailToo() {
    String reference = ask("bi", european(false), "LB", "BM");
    assertThat(told("corr-lb", reference)).containsExactly("Vraag " + reference + " wacht op uw antwoord, uiterlijk op 20 oktober 2026");
    assertThat(told("corr-bm", reference)).containsExactly("La question " + reference + " attend votre réponse pour le 20 octobre 2026 au plus tard");
    assertThat(told("corr-bew", reference)).isEmpty();
    assertThat(told("bi", reference)).as("nobody is told what they did themselves").isEmpty();
    travelTo(LocalDate.of(2026, 10, 6));
    assertThat(mails("corr-bm")).anyMatch(mail -> mail.contains("La question " + reference) && mail.contains("/requests/" + reference));
  }

  @Test
  void whoAskedIsToldWhatCameOfIt() {
    String reference = ask("bi", european(false), "LB", "BM");
    returns("corr-lb", reference, "LB");
    assertThat(told("bi-2", reference)).startsWith("Bruxelles Environnement a renvoyé la question " + reference + " : décidez de la suite");
    reconsiders(reference, Map.of("decision", "ASK_AGAIN", "question", QUESTION, "due", "2026-11-03"));
    assertThat(told("corr-lb", reference)).startsWith("Vraag " + reference + " wordt u opnieuw gesteld: antwoord uiterlijk op 3 november 2026");
    answers("corr-lb", reference, "LB");
    assertThat(told("bi", reference)).startsWith("Leefmilieu Brussel beantwoordde vraag " + reference);
    answers("corr-bm", reference, "BM");
    assertThat(told("bi", reference)).startsWith("Alle antwoorden op vraag " + reference + " zijn binnen")
        .noneMatch(line -> line.startsWith("Brussel Mobiliteit beantwoordde"));
  }

  @Test
  void whoNeedNotAnswerAnyMoreIsToldSo() {
    String reference = ask("bi", european(false), "LB", "BM");
    done(api("bi").post("/api/requests/" + reference + "/withdraw", Map.of("institution", "LB", "reason", "Geen nieuws.")));
    assertThat(told("corr-lb", reference)).startsWith("Op uw antwoord op vraag " + reference + " wordt niet meer gewacht");
    done(api("bi").post("/api/requests/" + reference + "/withdraw", Map.of("reason", "Klaar.")));
    assertThat(told("corr-bm", reference)).startsWith("La question " + reference + " a été retirée : vous ne devez plus répondre");
  }

  @Test
  void aReminderIsToldAndADayThatPassesToo() {
    String reference = ask("bi", european(false), "LB");
    travelTo(LocalDate.of(2026, 10, 19));
    assertThat(told("corr-lb", reference)).startsWith("Herinnering: vraag " + reference + " wacht nog op uw antwoord, uiterlijk op 20 oktober 2026");
    travelTo(LocalDate.of(2026, 10, 28));
    assertThat(told("corr-lb", reference).get(0)).contains("Vraag " + reference + " beantwoorden");
    assertThat(told("bi", reference).get(0)).as("escalation after a week").contains("Vraag " + reference + " beantwoorden");
  }

  @Test
  void anInstitutionThatMayNotSeeTheDossierIsToldOfTheQuestionOnly() {
    String dossier = european(true);
    String reference = ask("bi", dossier, "LB");
    travelTo(LocalDate.of(2026, 10, 28));
    for (JsonNode item : items("corr-lb")) {
      if (item.path("link").asText().endsWith(reference)) {
        assertThat(item.toString()).doesNotContain("stedelijk afvalwater");
      }
    }
    assertThat(told("corr-lb", reference)).as("told of asking, reminder and lateness").hasSizeGreaterThan(2);
    assertThat(told("corr-bm", reference)).as("who leads the dossier was not asked").isEmpty();
    assertThat(mails("corr-lb").stream().flatMap(String::lines).filter(line -> line.contains(dossier)))
        .isNotEmpty().noneMatch(line -> line.contains("afvalwater"));
  }

  @Test
  void anInstitutionWithoutACorrespondentAlertsWhoAskedAndWhoMustFindOne() {
    String european = ask("bi", european(false), "UR");
    assertThat(told("bi-2", european)).singleElement().asString().contains("n’a pas de correspondant UE : la question " + european);
    int before = missing("bi-2");
    String mandates = api("hr").post("/api/requests", question(evaluation(), "UR")).json().path("reference").asText();
    assertThat(missing("bi-2")).isEqualTo(before + 1);
    assertThat(told("bi-2", mandates)).as("nothing of the mandate").isEmpty();
  }

  @Test
  void whoIsAppointedFindsTheQuestionsThatWaitAndTheyGoBackWhenTheLastLeaves() {
    String reference = ask("bi", european(false), "PAR");
    assertThat(hasTask("corr-bew", reference)).isFalse();
    assertThat(hasTask("bi", reference)).isTrue();
    Session bi = browser("bi");
    send(bi, "/directory/institutions/PAR/correspondents", Map.of("person", "corr-bew", "rank", "FIRST", "from", "2026-10-05"));
    try {
      assertThat(hasTask("corr-bew", reference)).isTrue();
      assertThat(hasTask("bi", reference)).isFalse();
      assertThat(told("corr-bew", reference)).containsExactly("Vraag " + reference + " wacht op uw antwoord, uiterlijk op 20 oktober 2026");
    } finally {
      Matcher end = END.matcher(bi.get("/directory/institutions/PAR").body());
      assertThat(end.find()).isTrue();
      send(bi, end.group(), Map.of("until", "2026-10-05"));
    }
    travelTo(LocalDate.of(2026, 10, 6));
    assertThat(hasTask("corr-bew", reference)).isFalse();
    assertThat(hasTask("bi", reference)).isTrue();
    assertThat(told("bi-2", reference).get(0)).contains("n’a pas de correspondant UE");
  }

  private static void send(Session session, String path, Map<String, String> fields) {
    Map<String, String> sent = new HashMap<>(fields);
    sent.put("_csrf", Session.token(session.get("/settings").body()));
    var answer = session.form(path, sent);
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
  }

  /** Whether the question waits in somebody's list. */
  private boolean hasTask(String person, String reference) {
    return api(person).get("/api/tasks?dossier=" + reference).json().path("total").asInt() > 0;
  }

  private JsonNode items(String person) {
    return api(person).in(null).get("/api/notifications?size=200").json().path("items");
  }

  /** What a person was told of a question, newest first. */
  private List<String> told(String person, String reference) {
    List<String> told = new ArrayList<>();
    items(person).forEach(item -> {
      if (item.path("link").asText().equals("/requests/" + reference)) {
        told.add(item.path("subject").asText());
      }
    });
    return told;
  }

  private int missing(String person) {
    int found = 0;
    for (JsonNode item : items(person)) {
      found += item.path("link").asText().equals("/directory/institutions/UR") && item.path("subject").asText().contains("une question") ? 1 : 0;
    }
    return found;
  }

  private List<String> mails(String person) {
    List<String> mails = new ArrayList<>();
    String address = api(person).get("/api/people/me").json().path("email").asText();
    api("admin").get("/api/demo/mails?to=" + address).json().forEach(mail -> mails.add(mail.path("subject").asText() + "\n" + mail.path("text").asText()));
    return mails;
  }
}
