package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.Session;
import brussels.irisflow.TranspositionSteps;
import brussels.irisflow.testing.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of directives and of the Region's dossier on one, over HTTP. */
class DirectivePagesTest extends IrisflowTest {

  private static final Pattern DEADLINE = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>([^<]+)</option>");

  private static String row(String celex, String deadline, String language, String title) {
    return """
        {"celex":{"type":"literal","value":"%s"},"transposition":{"type":"literal","value":"%s"},
         "lang":{"type":"literal","value":"%s"},"title":{"type":"literal","value":"%s"}}""".formatted(celex, deadline, language, title);
  }

  private static byte[] results(String... rows) {
    return "{\"head\":{\"vars\":[\"celex\",\"transposition\",\"lang\",\"title\"]},\"results\":{\"bindings\":[%s]}}"
        .formatted(String.join(",", rows)).getBytes(StandardCharsets.UTF_8);
  }

  private static String celex() {
    return Numbers.celex();
  }

  // The import

  @Test
  void anImportTellsWhatItDidAndWhatItDidNot() {
    Session bi = browser("bi");
    String one = celex();
    String broken = celex();
    Answer first = imports(bi, results(row(one, "2027-01-15", "NLD", "Proefrichtlijn"), row(broken, "gisteren", "NLD", "Kapot")));
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body()).contains("href=\"/directives/" + one + "\"", "“gisteren” in de kolom “transposition” is geen datum", broken);
    Answer changed = imports(browser("bi-2"), results(row(one, "2027-02-15", "NLD", "Proefrichtlijn")));
    assertThat(changed.body()).contains(one, "15 février 2027");
    assertThat(imports(bi, results(row(one, "2027-02-15", "NLD", "Proefrichtlijn"))).body()).contains("1 ongewijzigd");
  }

  @Test
  void aDeadlineThatWasChangedByHandIsKeptAndTheDifferenceShown() {
    Session bi = browser("bi");
    String celex = celex();
    imports(bi, results(row(celex, "2027-01-15", "NLD", "Proefrichtlijn")));
    Answer moved = form(bi, "/directives/" + celex + "/deadlines", Map.of("deadline", deadline(bi, celex), "due", "2027-07-01",
        "reason", "Latere richtlijn", "decision", "32026L9999"));
    assertThat(moved.status()).isEqualTo(302);
    Answer again = imports(bi, results(row(celex, "2027-01-15", "NLD", "Proefrichtlijn")));
    assertThat(again.body()).contains("1 juli 2027", "15 januari 2027");
    String page = bi.get("/directives/" + celex).body();
    assertThat(page).contains("1 juli 2027", "Latere richtlijn", "15 januari 2027", "notice-warning",
        "De omzettingstermijn van 15 januari 2027 werd verplaatst naar 1 juli 2027 (32026L9999). Reden: Latere richtlijn");
    assertThat(browser("corr-bm").get("/directives/" + celex).body()).contains("1er juillet 2027").doesNotContain("/deadlines\"");
  }

  @ParameterizedTest
  @CsvSource({"geen json, 400", "{}, 400", "[1], 400", "'{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[]}}', 400", "'', 400"})
  void whatIsNoResultIsRefusedWithASentence(String content, int status) {
    Answer refused = imports(browser("bi"), content.getBytes(StandardCharsets.UTF_8));
    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.body()).contains("role=\"alert\"", "Richtlijnen");
  }

  @Test
  void onlyBrusselsInternationalChangesDirectives() {
    String celex = new TranspositionSteps(this::api).directive("2027-06-30");
    for (String person : new String[] {"corr-lb", "manager"}) {
      Session other = browser(person);
      assertThat(other.get("/directives").body()).doesNotContain("/directives/import");
      assertThat(imports(other, results()).status()).as(person).isEqualTo(403);
      assertThat(form(other, "/directives/new", Map.of("celex", celex())).status()).isEqualTo(403);
      assertThat(form(other, "/directives/" + celex + "/deadlines", Map.of("due", "2027-07-01")).status()).isEqualTo(403);
      assertThat(form(other, "/directives/" + celex + "/domain", Map.of("domain", "WATER")).status()).isEqualTo(403);
      assertThat(form(other, "/directives/" + celex + "/transposition", Map.of()).status()).isEqualTo(403);
    }
    for (String person : new String[] {"hr", "admin", "holder"}) {
      assertThat(browser(person).get("/directives/" + celex).status()).as(person).isEqualTo(403);
    }
    assertThat(browser("bi").get("/directives/32026L0000").status()).isEqualTo(404);
  }

  // By hand

  @Test
  void aDirectiveByHandIsAddedOrShownAgainAsItWasTyped() {
    Session bi = browser("bi");
    Answer refused = form(bi, "/directives/new", Map.of("celex", "geen nummer", "titleNl", "Mijn titel", "documentDate", "gisteren"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("value=\"geen nummer\"", "Mijn titel", "“gisteren” is geen datum", "role=\"alert\"");
    refused = form(bi, "/directives/new", Map.of("celex", "geen nummer", "titleNl", "Mijn titel"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("value=\"geen nummer\"", "aria-invalid=\"true\"", "Geef ten minste één omzettingstermijn.");
    String celex = celex();
    Map<String, String> good = Map.of("celex", celex, "titleNl", "Mijn richtlijn", "documentDate", "2026-05-04", "deadlines", "2027-09-01");
    assertThat(form(bi, "/directives/new", good).status()).isEqualTo(302);
    assertThat(bi.get("/directives/" + celex).body()).contains("Mijn richtlijn", "1 september 2027", "De richtlijn werd met de hand ingevoerd.");
    Answer twice = form(bi, "/directives/new", good);
    assertThat(twice.status()).isIn(400, 409);
    assertThat(twice.body()).contains("bestaat al", "Mijn richtlijn");
  }

  @Test
  void aChangeOfADeadlineThatIsRefusedChangesNothingAndKeepsWhatWasTyped() {
    Session bi = browser("bi");
    String celex = new TranspositionSteps(this::api).directive("2027-06-30");
    Answer refused = form(bi, "/directives/" + celex + "/deadlines", Map.of("deadline", deadline(bi, celex), "due", "ooit", "reason", "Mijn reden"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("“ooit” is geen datum", "Mijn reden", "30 juni 2027");
    refused = form(bi, "/directives/" + celex + "/deadlines", Map.of("deadline", deadline(bi, celex), "due", "2027-06-30", "reason", "r", "decision", "d"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("De termijn is al 30 juni 2027.");
    assertThat(form(bi, "/directives/" + celex + "/deadlines", Map.of("deadline", "none", "due", "2027-07-30", "reason", "r", "decision", "d"))
        .status()).isEqualTo(400);
    assertThat(form(bi, "/directives/" + celex + "/domain", Map.of("domain", "NIETS")).status()).isEqualTo(400);
  }

  @Test
  void aDirectiveHasOneOpenDossier() {
    Session bi = browser("bi");
    String celex = new TranspositionSteps(this::api).directive("2027-06-30");
    Answer opened = form(bi, "/directives/" + celex + "/transposition", Map.of());
    assertThat(location(opened)).contains("/dossiers/TRP-");
    Answer twice = form(bi, "/directives/" + celex + "/transposition", Map.of());
    assertThat(location(twice)).endsWith("/directives/" + celex);
    assertThat(bi.get("/directives/" + celex).body()).contains("heeft al een open dossier");
  }

  // The dossier on one

  @ParameterizedTest
  @CsvSource({"bi, 200, Proefrichtlijn", "corr-lb, 200, Proefrichtlijn", "corr-bm, 200, Directive d’essai", "manager, 200, Proefrichtlijn",
      "hr, 404, Niet gevonden", "admin, 404, Not found"})
  void planAndActualAreReadByWhoMaySeeTheDossier(String person, int status, String words) {
    String dossier = new TranspositionSteps(this::api).inMeasures();
    Answer answer = browser(person).get("/transpositions/" + dossier);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
    if (status == 200) {
      assertThat(answer.body()).contains("Besluit meetpunten", "Arrêté parkings");
    }
  }

  @Test
  void whatIsRecordedOfAStepStandsBesideThePlan() {
    TranspositionSteps steps = new TranspositionSteps(this::api);
    String dossier = steps.inMeasures();
    steps.complete("corr-lb", dossier, "RecordStep", Map.of("outcome", "DONE", "on", "2026-10-05", "reference", "NOTA-42"));
    assertThat(browser("bi").get("/transpositions/" + dossier).body()).contains("NOTA-42", "5 oktober 2026");
  }

  @Test
  void aFormOfTheDossierThatIsRefusedIsShownAgainAsItWasTyped() {
    String dossier = new TranspositionSteps(this::api).inMeasures();
    Session bi = browser("bi");
    String page = "/transpositions/" + dossier;
    Answer refused = form(bi, page + "/eta", Map.of("eta", "volgend jaar", "reason", "Omdat het zo is"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("“volgend jaar” is geen datum", "Omdat het zo is");
    assertThat(form(bi, page + "/eta", Map.of("eta", "2020-01-01")).status()).isEqualTo(400);
    assertThat(form(bi, page + "/lead", Map.of("lead", "XYZ", "reason", "r")).status()).isEqualTo(400);
    Answer same = form(bi, page + "/lead", Map.of("lead", "LB", "reason", "Mijn reden"));
    assertThat(same.status()).isIn(400, 409);
    assertThat(same.body()).contains("Mijn reden");
    assertThat(form(bi, page + "/articles", Map.of("articles", "alles en niets")).body()).contains("alles en niets", "role=\"alert\"");
    assertThat(form(bi, page + "/withdraw", Map.of()).status()).isEqualTo(400);
    assertThat(form(bi, page + "/annul", Map.of("reason", " ")).status()).isEqualTo(400);
    assertThat(form(bi, page + "/belgium", Map.of("on", "2026-10-05", "reference", "x")).status()).isEqualTo(409);
    assertThat(form(bi, page + "/measures/none/drop", Map.of("reason", "r")).status()).isEqualTo(404);
    assertThat(form(bi, page + "/steps/0d3bd8a2-8d2f-4b83-8a3e-2f3c6c9a8f10/correct", Map.of("reason", "r")).status()).isEqualTo(404);
    for (String only : new String[] {"/lead", "/contributors", "/articles", "/annul", "/withdraw"}) {
      assertThat(form(browser("corr-lb"), page + only, Map.of("reason", "r")).status()).as(only).isEqualTo(403);
    }
    assertThat(form(browser("hr"), page + "/eta", Map.of("eta", "2028-01-01")).status()).isEqualTo(404);
    assertThat(api("bi").get("/api" + page).json().path("status").asText()).isEqualTo("OPEN");
  }

  private static Answer imports(Session session, byte[] content) {
    return session.upload("/directives/import", Map.of("_csrf", Session.token(session.get("/settings").body())), "results.json", content);
  }

  private static Answer form(Session session, String path, Map<String, String> fields) {
    Map<String, String> sent = new HashMap<>(fields);
    sent.put("_csrf", Session.token(session.get("/settings").body()));
    return session.form(path, sent);
  }

  private static String deadline(Session session, String celex) {
    Matcher option = DEADLINE.matcher(session.get("/directives/" + celex).body());
    assertThat(option.find()).isTrue();
    return option.group(1);
  }

  private static String location(Answer answer) {
    return answer.response().headers().firstValue("Location").orElse("");
  }
}
