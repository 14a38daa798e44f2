package brussels.irisflow;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import brussels.irisflow.testing.Numbers;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What people do on our pages, done as they would: each action with reasonable input leads on to a page that can be read, in Dutch
 * and in French, and has its effect.
 */
class PageActionsTest extends IrisflowTest {

  private final Map<String, Session> sessions = new HashMap<>();
  private final Map<String, String> tokens = new HashMap<>();

  private Session session(String person) {
    return sessions.computeIfAbsent(person, this::browser);
  }

  /** Sends a form and follows where it leads; answers the page that comes then. */
  private String act(String person, String action, Object... fields) {
    Map<String, String> sent = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      sent.put(String.valueOf(fields[i]), String.valueOf(fields[i + 1]));
    }
    sent.put("_csrf", tokens.computeIfAbsent(person, name -> Session.token(session(name).get("/settings").body())));
    Answer answer = session(person).form(action, sent);
    assertThat(answer.status()).as("%s %s %s: %s", person, action, sent, faults(answer.body())).isEqualTo(302);
    String next = URI.create(answer.response().headers().firstValue("Location").orElseThrow()).getRawPath();
    Answer page = session(person).get(next);
    assertThat(page.status()).as("%s leads to %s", action, next).isEqualTo(200);
    return page.body();
  }

  private static String faults(String page) {
    Matcher summary = Pattern.compile("(?s)class=\"[^\"]*(summary|refused|fault)[^\"]*\".{0,600}").matcher(page);
    return summary.find() ? summary.group().replaceAll("<[^>]*>|\\s+", " ") : "";
  }

  private void readable(String address) {
    for (String person : new String[] {"bi", "bi-2"}) {
      Answer page = session(person).get(address);
      assertThat(page.status()).as("%s reads %s", person, address).isEqualTo(200);
      assertThat(page.body()).as(address).doesNotContain("??").contains("lang=\"" + (person.equals("bi") ? "nl" : "fr") + "\"");
    }
  }

  @Test
  void brusselsInternationalSteersATransposition() {
    World world = new World(this);
    String page = "/transpositions/" + world.reference;
    act("bi", page + "/eta", "eta", "2028-02-01", "reason", "Later dan gevraagd");
    act("bi", page + "/contributors", "contributors", "BEW");
    act("bi", page + "/articles", "articles", "1-12");
    act("bi", page + "/measures/" + world.measures.get("LB") + "/split", "title", "Afgesplitst deel", "instrument", "MINISTERIAL_ORDER",
        "institution", "BEW", "articles", "5", "deadline", "2027-12-31", "reason", "Andere minister");
    JsonNode seen = world.seenBy("bi");
    assertThat(seen.path("eta").asText()).isEqualTo("2028-02-01");
    assertThat(seen.path("measures")).hasSize(3);
    String part = null;
    for (JsonNode measure : seen.path("measures")) {
      part = measure.path("title").asText().equals("Afgesplitst deel") ? measure.path("id").asText() : part;
    }
    act("bi", page + "/measures/" + part + "/hand-over", "institution", "BM", "reason", "Beter daar");
    act("bi", page + "/measures/" + part + "/drop", "reason", "Bij nader inzien niet nodig");
    readable(page);
    readable("/dossiers/" + world.reference);
    act("bi", page + "/lead", "lead", "BM", "reason", "Nieuwe bevoegdheid");
    assertThat(world.seenBy("bi").path("lead").asText()).isEqualTo("BM");
    readable(page);
    act("bi", page + "/withdraw", "reason", "Proef voorbij");
    assertThat(world.seenBy("bi").path("status").asText()).isEqualTo("WITHDRAWN");
    assertThat(workflow.tasks(world.reference)).isEmpty();
    readable(page);
    readable("/dossiers/" + world.reference);

    World annulled = new World(this, "LB");
    act("bi-2", "/transpositions/" + annulled.reference + "/annul", "reason", "Arrêt de la Cour");
    assertThat(annulled.seenBy("bi").path("status").asText()).isEqualTo("ANNULLED");
    readable("/transpositions/" + annulled.reference);
  }

  @Test
  void anInstitutionCorrectsAndTakesUpAStepAgain() {
    World world = new World(this);
    String page = "/transpositions/" + world.reference;
    world.complete("corr-lb", "RecordStep", Map.of("outcome", "DONE", "on", "2026-10-05", "reference", "fout nummer"));
    String step = null;
    for (JsonNode measure : world.seenBy("bi").path("measures")) {
      for (JsonNode one : measure.path("steps")) {
        step = one.path("state").asText().equals("DONE") ? one.path("id").asText() : step;
      }
    }
    act("corr-lb", page + "/steps/" + step + "/correct", "on", "2026-10-02", "reference", "juist nummer", "reason", "Verkeerd genoteerd");
    assertThat(world.seenBy("bi").toString()).contains("juist nummer").doesNotContain("fout nummer");
    act("corr-lb", page + "/steps/" + step + "/reopen", "reason", "Opnieuw te doen");
    readable(page);
    readable("/dossiers/" + world.reference);
  }

  @Test
  void aDirectiveIsWrittenDownByHandAndFollowed() {
    String celex = Numbers.celex();
    act("bi", "/directives/new", "celex", celex, "titleNl", "Met de hand", "titleFr", "À la main", "titleEn", "By hand", "deadlines",
        "2027-09-30", "documentDate", "2025-05-05", "domain", "AIR");
    readable("/directives/" + celex);
    act("bi", "/directives/" + celex + "/domain", "domain", "ENERGY");
    act("bi", "/directives/" + celex + "/deadlines", "due", "2028-01-31", "reason", "Tweede termijn", "decision", "Artikel 20");
    String dossier = act("bi", "/directives/" + celex + "/transposition");
    Matcher found = Pattern.compile("TRP-\\d{4}-\\d{4}").matcher(dossier);
    assertThat(found.find()).isTrue();
    String reference = found.group();
    assertThat(api("bi").post("/api/tasks/" + task(reference, "DecideCompetence") + "/complete", Map.of("competence",
        "EXCLUSIVELY_FEDERAL", "regionConcerned", false, "reason", "Federaal")).status()).isEqualTo(204);
    act("bi", "/transpositions/" + reference + "/belgium", "on", "2026-10-01", "reference", "Federale nota 7");
    assertThat(api("bi").get("/api/transpositions/" + reference).json().path("belgiumDoneOn").asText()).isEqualTo("2026-10-01");
    readable("/transpositions/" + reference);
    readable("/directives/" + celex);
    readable("/directives?q=" + celex);
  }

  @Test
  void aQuestionIsAskedRemindedGivenUpAndWithdrawn() {
    World world = new World(this, "LB");
    String page = act("bi", "/requests/new", "dossier", world.reference, "institutions", "BM", "question", "Wat denkt u?", "due",
        "2026-11-27");
    Matcher reference = Pattern.compile("REQ-\\d{4}-\\d{4}").matcher(page);
    assertThat(reference.find()).isTrue();
    String question = reference.group();
    readable("/requests/" + question);
    readable("/requests?q=" + question);
    assertThat(session("bi").get("/dossiers/" + question).response().headers().firstValue("Location").orElse(""))
        .as("its address as a dossier leads to it").endsWith("/requests/" + question);
    act("bi", "/requests/" + question + "/remind");
    String other = api("bi").post("/api/requests", Map.of("dossier", world.reference, "institutions", java.util.List.of("BM", "BEW"),
        "question", "En u?", "due", "2026-11-27")).json().path("reference").asText();
    act("bi", "/requests/" + other + "/give-up/BEW", "reason", "Geen tijd");
    act("bi", "/requests/" + question + "/withdraw", "reason", "Niet meer nodig");
    readable("/requests/" + question);
    readable("/requests/" + other);
    readable("/dossiers/" + world.reference);
  }

  @Test
  void aDeadlineIsMovedAndReopened() {
    World world = new World(this, "LB");
    String page = "/deadlines/" + world.deadline;
    readable(page);
    act("bi", page + "/move", "due", "2028-03-31", "reason", "Latere richtlijn", "decision", "Richtlijn (EU) 2027/1");
    assertThat(session("bi").get(page).body()).contains("31 maart 2028").contains("Latere richtlijn").contains("Richtlijn (EU) 2027/1");
    readable(page);
    act("bi", "/transpositions/" + world.reference + "/withdraw", "reason", "Voorbij");
    readable(page);
    act("bi", page + "/reopen", "due", "2028-04-30", "reason", "Toch weer");
    assertThat(session("bi-2").get(page).body()).contains("30 avril 2028");
  }

  @Test
  void theDirectoryIsKept() {
    String mark = UUID.randomUUID().toString().substring(0, 6);
    String account = "act-" + mark;
    String code = ("A" + mark).toUpperCase();
    act("bi", "/directory/institutions/new", "code", code, "kind", "BODY", "nameNl", "Naam " + mark, "nameFr", "Nom " + mark, "nameEn",
        "Name " + mark);
    act("bi", "/directory/institutions/" + code + "/name", "nameNl", "Andere naam " + mark, "nameFr", "Autre nom " + mark, "nameEn",
        "Other name " + mark);
    act("admin", "/directory/people/new", "account", account, "name", "Mens " + mark, "email", account + "@test.invalid", "language", "fr",
        "institution", code, "password", "Een lange zin 12");
    act("admin", "/directory/people/" + account, "name", "Mens " + mark + " bis", "email", account + "@test.invalid", "language", "nl",
        "institution", code);
    act("admin", "/directory/people/" + account + "/password", "password", "Nog een zin 34!");
    act("bi", "/directory/institutions/" + code + "/correspondents", "person", account, "rank", "FIRST", "from", "2026-10-05");
    act("bi", "/directory/institutions/" + code + "/heads", "email", "head-" + mark + "@test.invalid", "from", "2026-10-05");
    act("bi", "/directory/institutions/" + code + "/expects", "expects", "true");
    readable("/directory/institutions/" + code);
    readable("/directory");
    act("bi", "/directory/people/" + account + "/absences", "from", "2026-10-12", "until", "2026-10-16");
    assertThat(session("bi").get("/directory/people/" + account).status()).isEqualTo(200);
    act("bi", "/directory/institutions/" + code + "/expects", "expects", "false");
    act("admin", "/directory/people/" + account + "/leave", "on", "2026-10-30");
    act("admin", "/directory/people/" + account + "/return");
    readable("/directory/people/" + account);
    act("admin", "/directory/people/" + account + "/leave", "on", "2026-10-04");
    assertThat(session("admin").get("/directory/people/" + account).status()).isEqualTo(200);
    assertThat(browser().login(account, "Nog een zin 34!").response().headers().firstValue("Location").orElse("")).endsWith("error");
  }

  @Test
  void everybodyKeepsTheirOwnSettings() {
    act("legal", "/settings/language", "language", "nl");
    assertThat(session("legal").get("/settings").body()).contains("<html lang=\"nl\"");
    act("legal", "/settings/language", "language", "fr");
    assertThat(session("legal").get("/settings").body()).contains("<html lang=\"fr\"");
    act("legal", "/settings/absences", "from", "2026-12-01", "until", "2026-12-04");
    act("legal", "/notifications/read");
    for (String person : Accounts.ALL) {
      for (String page : new String[] {"/", "/settings", "/notifications", "/board", "/dossiers", "/requests", "/periods",
          "/periods/holidays", "/directory", "/accessibility"}) {
        assertThat(session(person).get(page).status()).as("%s opens %s", person, page).isIn(200, 403);
      }
      assertThat(session(person).get("/").status()).as(person).isEqualTo(200);
    }
  }

  @Test
  void closingDaysAreKeptAndTakenAway() {
    act("bi", "/periods/holidays", "on", "2031-10-06", "year", "2031");
    assertThat(session("bi").get("/periods/holidays?year=2031").body()).contains("6 oktober 2031");
    act("bi", "/periods/holidays/delete", "on", "2031-10-06");
    act("bi", "/periods/holidays/source", "year", "2031", "officialJournal", "PB C 1 van 5.1.2030");
    readable("/periods/holidays?year=2031");
  }
}
