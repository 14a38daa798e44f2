package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.IrisflowTest;
import brussels.irisflow.TranspositionSteps;
import brussels.irisflow.objective.EvidenceRegister;
import brussels.irisflow.objective.EvidenceTally;
import brussels.irisflow.objective.ExternalCalendar;
import brussels.irisflow.testing.Numbers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A directive's way through the application, over HTTP, as the people concerned. */
class TranspositionLifeTest extends IrisflowTest {

  @Autowired
  private EvidenceRegister evidence;

  @Test
  void aDirectiveIsTransposedFromItsImportToItsNotification() {
    String celex = directive("2027-12-31");
    String reference = opened(celex);
    assertThat(show("bi", reference).path("phase").asText()).isEqualTo("COMPETENCE");

    complete("bi", reference, "DecideCompetence", Map.of("competence", "EXCLUSIVELY_FEDERATED", "regionConcerned", true, "lead", "LB"));
    complete("corr-lb", reference, "AnalyseDirective", Map.of("measures", List.of(
        Map.of("title", "Besluit meetpunten", "instrument", "GOVERNMENT_DECREE", "institution", "LB", "articles", "1-5", "deadline", "2027-12-31"),
        Map.of("title", "Arrêté parkings", "instrument", "EXISTING_LAW", "institution", "BM", "articles", "6", "deadline", "2027-12-31"))));
    complete("bi", reference, "AgreePlan", Map.of("decision", "AGREE"));
    assertThat(show("bi", reference).path("phase").asText()).isEqualTo("MEASURES");

    for (int steps = 0; steps < 40 && hasTask(reference, "RecordStep"); steps++) {
      complete("corr-lb", reference, "RecordStep", Map.of("outcome", "DONE", "on", today().toString(), "reference", "ref " + steps));
    }
    notify("corr-lb", reference, "2026-10-05");
    assertThat(show("bi", reference).path("status").asText()).isEqualTo("OPEN");
    notify("corr-bm", reference, "2026-10-05");

    JsonNode end = show("bi", reference);
    assertThat(end.path("status").asText()).isEqualTo("TRANSPOSED");
    assertThat(end.path("tasks")).isEmpty();
    assertThat(end.path("deadlines").get(0).path("status").asText()).isEqualTo("MET");
    end.path("measures").forEach(measure -> assertThat(measure.path("state").asText()).isEqualTo("NOTIFIED"));
  }

  @Test
  void aRegionThatIsNotConcernedEndsTheDossierWithItsReason() {
    String reference = opened(directive("2027-12-31"));
    assertThat(api("bi").post("/api/tasks/" + task(reference, "DecideCompetence") + "/complete",
        Map.of("competence", "EXCLUSIVELY_FEDERAL", "regionConcerned", false)).status()).isEqualTo(400);
    complete("bi", reference, "DecideCompetence",
        Map.of("competence", "EXCLUSIVELY_FEDERAL", "regionConcerned", false, "reason", "Alleen de federale overheid"));
    assertThat(show("bi", reference).path("status").asText()).isEqualTo("NOT_CONCERNED");
    assertThat(workflow.tasks(reference)).isEmpty();
  }

  @Test
  void aDeadlineThatPassesWithArticlesUncoveredMakesTheDossierLate() {
    String reference = opened(directive("2026-10-12"));
    complete("bi", reference, "DecideCompetence", Map.of("competence", "MIXED", "regionConcerned", true, "lead", "BM"));
    travelTo(LocalDate.of(2026, 10, 14));
    JsonNode late = show("corr-bm", reference);
    assertThat(late.path("lateSince").asText()).isEqualTo("2026-10-12");
    assertThat(kinds(late)).contains("LETTER_EXPECTED");
    complete("corr-bm", reference, "ExplainDelay", Map.of("cause", "CAPACITY", "reason", "Pas de juriste", "eta", "2027-03-01"));
    assertThat(show("bi", reference).path("eta").asText()).isEqualTo("2027-03-01");
  }

  @Test
  void theTimetableOfItsInstitutionIsTheEvidenceOfAHolderWhoIsNotShownTheDossiers() {
    String reference = opened(directive("2027-12-31"));
    complete("bi", reference, "DecideCompetence", Map.of("competence", "MIXED", "regionConcerned", true, "lead", "TAL"));
    LocalDate from = LocalDate.of(2027, 12, 1);
    EvidenceTally seen = tally("bi", "TAL", from);
    assertThat(seen.named()).extracting(item -> item.evidence().dossier()).containsExactly(reference);
    assertThat(seen.counts()).extracting(EvidenceTally.Count::open).containsExactly(1L);
    EvidenceTally hidden = tally("member-1", "TAL", from);
    assertThat(hidden.counts()).isEqualTo(seen.counts());
    assertThat(hidden.named()).isEmpty();
    assertThat(hidden.unnamed()).isEqualTo(1);
    assertThat(tally("bi", "UR", from).counts()).isEmpty();
    assertThat(as("bi", () -> evidence.of(Set.of(ExternalCalendar.RATIFICATION), "TAL", from, from.plusMonths(2)))).isEmpty();
  }

  private EvidenceTally tally(String person, String institution, LocalDate from) {
    return as(person, () -> evidence.of(Set.of(ExternalCalendar.TRANSPOSITION), institution, from, from.plusMonths(2))).get(0);
  }

  @Test
  void aDelayThatIsNoneAnyMoreNeedNotBeExplained() {
    String reference = late("2026-10-12");
    move(reference, "2026-10-12", "2027-10-12");
    JsonNode moved = show("bi", reference);
    assertThat(moved.path("lateSince").isNull()).isTrue();
    assertThat(keys(reference)).containsExactly("AnalyseDirective");
  }

  @Test
  void aDelayWithOneDeadlineRemainsWhenAnotherIsMoved() {
    String reference = late("2026-10-12", "2026-10-13");
    move(reference, "2026-10-12", "2027-10-12");
    assertThat(show("bi", reference).path("lateSince").asText()).isEqualTo("2026-10-13");
    assertThat(keys(reference)).contains("ExplainDelay");
  }

  @Test
  void aDelayWithADeadlineThatIsGoneNeedNotBeExplained() {
    String reference = late("2026-10-12", "2028-01-01");
    assertThat(imported(show("bi", reference).path("celex").asText(), "2028-01-01").path("updated")).hasSize(1);
    JsonNode after = show("bi", reference);
    assertThat(after.path("lateSince").isNull()).isTrue();
    assertThat(keys(reference)).containsExactly("AnalyseDirective");
    after.path("deadlines").forEach(deadline -> assertThat(deadline.path("status").asText())
        .isEqualTo(deadline.path("due").asText().equals("2028-01-01") ? "OPEN" : "CANCELLED"));
  }

  @Test
  void whatIsTransposedNeedsNoExplanationOfItsDelay() {
    String reference = late("2026-10-12");
    complete("corr-bm", reference, "AnalyseDirective", Map.of("measures", List.of(Map.of("title", "Arrêté parkings",
        "instrument", "EXISTING_LAW", "institution", "BM", "articles", "6", "deadline", "2026-10-12"))));
    complete("bi", reference, "AgreePlan", Map.of("decision", "AGREE"));
    notify("corr-bm", reference, "2026-10-13");
    assertThat(show("bi", reference).path("status").asText()).isEqualTo("TRANSPOSED");
    assertThat(keys(reference)).isEmpty();
    assertThat(workflow.standings(reference)).allMatch(standing -> standing.ended() || workflow.picture(standing).active().isEmpty());
  }

  @Test
  void theFormShowsTheTitleOfAMeasureAsItWasWrittenAndNotAsMarkup() {
    TranspositionSteps steps = new TranspositionSteps(this::api);
    String reference = steps.led();
    steps.complete("corr-lb", reference, "AnalyseDirective", Map.of("measures", List.of(Map.of("title", "<img src=x> **Besluit**",
        "instrument", "EXISTING_LAW", "institution", "LB", "articles", "1", "deadline", "2027-12-31"))));
    JsonNode plan = api("bi").get("/engine-rest/task/" + task(reference, "AgreePlan") + "/form-variables").json().path("plan");
    assertThat(json(plan.path("value").asText()).get(0).path("title").asText()).isEqualTo("\\<img src=x\\> \\*\\*Besluit\\*\\*");
  }

  @Test
  void theLogCallsInstitutionsByTheirNames() {
    String reference = late("2026-10-12");
    assertThat(browser("bi").with("Accept-Language", "nl").get("/dossiers/" + reference).body())
        .contains("Pilootinstelling: Brussel Mobiliteit.");
  }

  /** A dossier of Brussels Mobility that is late with these deadlines, on 14 October 2026. */
  private String late(String... deadlines) {
    String reference = opened(directive(deadlines));
    complete("bi", reference, "DecideCompetence", Map.of("competence", "MIXED", "regionConcerned", true, "lead", "BM"));
    travelTo(LocalDate.of(2026, 10, 14));
    assertThat(keys(reference)).contains("ExplainDelay");
    return reference;
  }

  private void move(String reference, String from, String to) {
    for (JsonNode deadline : show("bi", reference).path("deadlines")) {
      if (deadline.path("kind").asText().equals("TRANSPOSITION") && deadline.path("due").asText().equals(from)) {
        var answer = api("bi").post("/api/deadlines/" + deadline.path("id").asText() + "/move",
            Map.of("due", to, "reason", "Uitstel", "decision", "Richtlijn tot uitstel"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      }
    }
  }

  private List<String> keys(String reference) {
    return workflow.tasks(reference).stream().map(task -> task.key()).toList();
  }

  @Test
  void aTaskSaysWhichStepOfWhichMeasureItIsAbout() {
    String reference = opened(directive("2027-12-31"));
    complete("bi", reference, "DecideCompetence", Map.of("competence", "EXCLUSIVELY_FEDERATED", "regionConcerned", true, "lead", "LB"));
    complete("corr-lb", reference, "AnalyseDirective", Map.of("measures", List.of(
        Map.of("title", "Besluit meetpunten", "instrument", "GOVERNMENT_DECREE", "institution", "LB", "articles", "1-5", "deadline", "2027-12-31"),
        Map.of("title", "Bestaande wet", "instrument", "EXISTING_LAW", "institution", "LB", "articles", "6", "deadline", "2027-12-31"))));
    complete("bi", reference, "AgreePlan", Map.of("decision", "AGREE"));

    JsonNode mine = api("corr-lb").get("/api/tasks?dossier=" + reference).json().path("items");
    assertThat(mine.findValuesAsText("subject")).containsExactlyInAnyOrder("Draft text · Besluit meetpunten", "Bestaande wet");
    String page = browser("corr-lb").get("/dossiers/" + reference).body();
    assertThat(page).contains("Ontwerptekst · Besluit meetpunten", "Omzetting van een maatregel: Bestaande wet")
        .doesNotContain(texts.say(brussels.irisflow.language.Language.NL, "pages.dossier.process-ended"));
  }

  @Test
  void onlyThoseConcernedSeeTheDossier() {
    String reference = opened(directive("2027-12-31"));
    complete("bi", reference, "DecideCompetence", Map.of("competence", "EXCLUSIVELY_FEDERATED", "regionConcerned", true, "lead", "LB"));
    for (String person : List.of("bi", "bi-2", "corr-lb", "corr-lb-2", "manager")) {
      assertThat(api(person).get("/api/transpositions/" + reference).status()).as(person).isEqualTo(200);
    }
    for (String person : List.of("corr-bm", "corr-bew", "hr", "holder", "admin", "member-1")) {
      assertThat(api(person).get("/api/transpositions/" + reference).status()).as(person).isEqualTo(404);
    }
  }

  private void notify(String person, String reference, String on) {
    complete(person, reference, "PrepareNotification", Map.of("title", "Besluit", "actType", "Besluit", "adoptedOn", on, "publishedOn", on,
        "gazetteReference", "BS " + on, "coverage", "COMPLETE"));
    complete("bi", reference, "CheckNotification", Map.of("decision", "AGREE"));
    complete("bi-2", reference, "RecordTransmission", Map.of("on", on, "reference", "MNE-1"));
  }

  private void complete(String person, String reference, String key, Map<String, Object> fields) {
    String task = mine(person, reference, key);
    var answer = api(person).post("/api/tasks/" + task + "/complete", fields);
    assertThat(answer.status()).as(key + ": " + answer.body()).isEqualTo(204);
  }

  private String mine(String person, String reference, String key) {
    for (JsonNode task : api(person).get("/api/tasks?size=200&dossier=" + reference).json().path("items")) {
      if (task.path("key").asText().equals(key)) {
        return task.path("id").asText();
      }
    }
    throw new AssertionError(person + " has no task " + key + " of " + reference + ": " + workflow.tasks(reference));
  }

  private boolean hasTask(String reference, String key) {
    return workflow.tasks(reference).stream().anyMatch(task -> task.key().equals(key));
  }

  private JsonNode show(String person, String reference) {
    var answer = api(person).get("/api/transpositions/" + reference);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> kinds(JsonNode transposition) {
    List<String> kinds = new ArrayList<>();
    transposition.path("deadlines").forEach(deadline -> kinds.add(deadline.path("kind").asText()));
    return kinds;
  }

  private String opened(String celex) {
    var answer = api("bi").post("/api/transpositions", Map.of("celex", celex));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("reference").asText();
  }

  /** Imports a made-up directive with these deadlines; answers its CELEX number. */
  private String directive(String... deadlines) {
    String celex = Numbers.celex();
    assertThat(imported(celex, deadlines).path("created").get(0).asText()).isEqualTo(celex);
    return celex;
  }

  private JsonNode imported(String celex, String... deadlines) {
    String rows = String.join(",", List.of("NLD", "FRA", "ENG").stream().flatMap(language -> Stream.of(deadlines).map(deadline -> """
        {"celex":{"type":"literal","value":"%s"},"transposition":{"type":"literal","value":"%s"},
         "lang":{"type":"literal","value":"%s"},"title":{"type":"literal","value":"Directive of the test %s in %s"}}"""
        .formatted(celex, deadline, language, celex, language))).toList());
    var answer = api("bi").post("/api/directives/import", """
        {"head":{"vars":["celex","transposition","lang","title"]},"results":{"bindings":[%s]}}""".formatted(rows));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
