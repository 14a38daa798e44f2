package brussels.irisflow.directory;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.Session;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that everybody has, and those of the directory and the calendars, over HTTP: what they refuse, and how. */
class PersonalPagesTest extends IrisflowTest {

  @Test
  void theHomePageShowsTheWorkOfWhoLooks() {
    for (String person : new String[] {"bi", "corr-lb", "hr", "admin", "holder", "member-1"}) {
      Answer home = browser(person).get("/");
      assertThat(home.status()).as(person).isEqualTo(200);
      assertThat(home.body()).as(person).contains("<h1>");
    }
  }

  // Settings

  @ParameterizedTest
  @CsvSource({"bi, Dit is niet uw huidige wachtwoord.", "corr-bm, Ce n’est pas votre mot de passe actuel.", "hr, Dit is niet uw huidige wachtwoord.",
      "admin, This is not your present password."})
  void aPasswordIsChangedByWhoKnowsItOnlyAndNeverShownAgain(String person, String words) {
    Session session = browser(person);
    Answer refused = form(session, "/settings/password", Map.of("current", "verkeerd-geheim", "wanted", "Een-heel-nieuw-woord-9", "again",
        "Een-heel-nieuw-woord-9"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).containsIgnoringCase(words).contains("role=\"alert\"").doesNotContain("verkeerd-geheim", "Een-heel-nieuw-woord-9");
    assertThat(form(session, "/settings/password", Map.of("current", "demo", "wanted", "kort", "again", "kort")).status()).isEqualTo(400);
    assertThat(form(session, "/settings/password", Map.of("current", "demo", "wanted", "Een-heel-nieuw-woord-9", "again", "anders")).status())
        .isEqualTo(400);
    assertThat(form(session, "/settings/password", Map.of()).status()).isEqualTo(400);
    assertThat(browser(person).get("/settings").status()).as("the password is still the same").isEqualTo(200);
  }

  @Test
  void anAbsenceThatIsRefusedIsShownAgainAsItWasTyped() {
    Session corr = browser("corr-lb");
    Answer refused = form(corr, "/settings/absences", Map.of("from", "morgen", "until", "2026-10-20"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("role=\"alert\"", "value=\"2026-10-20\"");
    assertThat(form(corr, "/settings/absences", Map.of("from", "2026-10-20", "until", "2026-10-10")).status()).isEqualTo(400);
    assertThat(form(corr, "/settings/absences", Map.of("from", "2026-10-20", "until", "2026-10-21", "replacement", "nobody")).status())
        .isEqualTo(400);
    assertThat(form(corr, "/settings/absences/0d3bd8a2-8d2f-4b83-8a3e-2f3c6c9a8f10/end", Map.of()).status()).isEqualTo(404);
    assertThat(form(corr, "/settings/language", Map.of("language", "DE")).status()).isEqualTo(400);
  }

  // Notifications

  @Test
  void aNotificationIsReadByWhoWasToldOnly() {
    String dossier = new brussels.irisflow.TranspositionSteps(this::api).inMeasures();
    api("bi").post("/api/requests", Map.of("dossier", dossier, "institutions", java.util.List.of("LB"), "question", "Wat?", "due", "2026-11-20"));
    JsonNode told = api("corr-lb").get("/api/notifications?unread=true").json().path("items").get(0);
    String id = told.path("id").asText();
    assertThat(browser("corr-lb").get("/notifications").body()).contains("wacht op uw antwoord");
    assertThat(form(browser("bi"), "/notifications/" + id + "/read", Map.of()).status()).isEqualTo(404);
    assertThat(form(browser("corr-lb"), "/notifications/none/read", Map.of()).status()).isEqualTo(404);
    Answer read = form(browser("corr-lb"), "/notifications/" + id + "/read", Map.of());
    assertThat(read.status()).isEqualTo(302);
    assertThat(read.response().headers().firstValue("Location").orElse("")).contains(told.path("link").asText());
  }

  // Calendars

  @Test
  void theCalendarsAreReadByAllAndWrittenByBrusselsInternational() {
    for (String person : new String[] {"corr-lb", "hr", "admin", "manager"}) {
      Session other = browser(person);
      assertThat(other.get("/periods/holidays").status()).as(person).isEqualTo(200);
      assertThat(other.get("/periods/holidays").body()).as(person).doesNotContain("name=\"on\"", "/periods/holidays/delete");
      assertThat(form(other, "/periods/holidays", Map.of("on", "2026-12-29")).status()).as(person).isEqualTo(403);
      assertThat(form(other, "/periods/holidays/delete", Map.of("on", "2026-12-29")).status()).as(person).isEqualTo(403);
      assertThat(form(other, "/periods/holidays/source", Map.of("year", "2026")).status()).as(person).isEqualTo(403);
    }
    Session bi = browser("bi");
    Answer refused = form(bi, "/periods/holidays", Map.of("on", "kerstmis"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("value=\"kerstmis\"", "role=\"alert\"");
    assertThat(form(bi, "/periods/holidays", Map.of()).status()).isEqualTo(400);
    assertThat(form(bi, "/periods/holidays/delete", Map.of()).status()).isIn(302, 400, 404, 409);
    assertThat(form(bi, "/periods/holidays/source", Map.of("year", "jaar", "officialJournal", "x".repeat(5000))).status()).isEqualTo(400);
    for (String year : new String[] {"1", "99999", "-5", "2147483647"}) {
      assertThat(bi.get("/periods/holidays?year=" + year).status()).as(year).isIn(200, 400);
    }
    assertThat(bi.get("/periods/holidays?calendar=MAAN").status()).isEqualTo(400);
  }

  // Directory

  @ParameterizedTest
  @CsvSource({"bi, 200, 200, 200", "hr, 200, 200, 200", "admin, 200, 200, 200", "corr-lb, 200, 200, 403", "holder, 200, 200, 403"})
  void whoMayReadWhatOfTheDirectory(String person, int directory, int institution, int other) {
    Session session = browser(person);
    assertThat(session.get("/directory").status()).isEqualTo(directory);
    assertThat(session.get("/directory/institutions/LB").status()).isEqualTo(institution);
    assertThat(session.get("/directory/people/corr-bm").status()).isIn(other, other == 403 ? 404 : other);
    assertThat(session.get("/directory/people/" + person).status()).isEqualTo(200);
    assertThat(session.get("/directory/institutions/NONE").status()).isEqualTo(404);
    assertThat(session.get("/directory/people/nobody").status()).isIn(403, 404);
  }

  @Test
  void whatIsWrittenInTheDirectoryIsRefusedWithASentenceAndKept() {
    Session bi = browser("bi");
    Answer refused = form(bi, "/directory/institutions/LB/correspondents", Map.of("person", "corr-lb", "rank", "FIRST", "from", "ooit"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("value=\"ooit\"", "role=\"alert\"");
    assertThat(form(bi, "/directory/institutions/LB/correspondents", Map.of("person", "nobody", "rank", "FIRST", "from", "2026-10-05")).status())
        .isEqualTo(400);
    assertThat(form(bi, "/directory/institutions/LB/correspondents", Map.of("person", "bi", "rank", "THIRD", "from", "2026-10-05")).status())
        .isEqualTo(400);
    Answer taken = form(bi, "/directory/institutions/LB/correspondents", Map.of("person", "corr-bm", "rank", "FIRST", "from", "2026-10-05"));
    assertThat(taken.status()).isEqualTo(400);
    assertThat(form(bi, "/directory/institutions/LB/heads", Map.of("from", "2026-10-05")).status()).isEqualTo(400);
    assertThat(form(bi, "/directory/institutions/LB/correspondents/none/end", Map.of("until", "2026-10-05")).status()).isIn(400, 404);
    Session admin = browser("admin");
    Answer nameless = form(bi, "/directory/institutions/LB/name", Map.of("nameNl", "", "nameFr", "Nom français", "nameEn", ""));
    assertThat(nameless.status()).isEqualTo(400);
    assertThat(nameless.body()).contains("Nom français");
    Answer person = form(admin, "/directory/people/new", Map.of("account", "A b!", "name", "Iemand", "email", "geen adres"));
    assertThat(person.status()).isEqualTo(400);
    assertThat(person.body()).contains("Iemand", "geen adres");
    assertThat(form(bi, "/directory/institutions/new", Map.of("code", "te lang en fout")).status()).isEqualTo(400);
    for (String path : new String[] {"/directory/people/new", "/directory/institutions/new", "/directory/institutions/LB/name",
        "/directory/people/corr-lb/leave", "/directory/people/corr-lb/password"}) {
      assertThat(form(browser("corr-lb"), path, Map.of()).status()).as(path).isEqualTo(403);
    }
  }

  private static Answer form(Session session, String path, Map<String, String> fields) {
    Map<String, String> sent = new HashMap<>(fields);
    sent.put("_csrf", Session.token(session.get("/settings").body()));
    return session.form(path, sent);
  }
}
