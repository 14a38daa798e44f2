package brussels.irisflow;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.testing.Numbers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One transposition in the middle of its way, made through the doors that people use: Leefmilieu Brussel leads and has one
 * measure, Brussels Mobility has the other. What stands in it is invented.
 */
final class World {

  final String celex = Numbers.celex();
  final String title = "Walled directive " + celex;
  final String reference;
  final Map<String, String> measures = new HashMap<>();
  final String deadline;
  private final IrisflowTest test;

  World(IrisflowTest test) {
    this(test, "LB");
    complete("corr-lb", "AnalyseDirective", Map.of("measures", List.of(
        measure("Besluit van de ommuring", "GOVERNMENT_DECREE", "LB", "1-5"), measure("Ordonnance murée", "ORDINANCE", "BM", "6-9"))));
    complete("bi", "AgreePlan", Map.of("decision", "AGREE"));
    seenBy("bi").path("measures").forEach(measure -> measures.put(measure.path("institution").asText(), measure.path("id").asText()));
  }

  /** One that waits for the analysis of this lead. */
  World(IrisflowTest test, String lead) {
    this.test = test;
    String rows = String.join(",", List.of("NLD", "FRA", "ENG").stream().map(language -> """
        {"celex":{"type":"literal","value":"%s"},"transposition":{"type":"literal","value":"2027-12-31"},
         "lang":{"type":"literal","value":"%s"},"title":{"type":"literal","value":"%s %s"}}""".formatted(celex, language, title, language))
        .toList());
    assertThat(test.api("bi").post("/api/directives/import",
        "{\"head\":{\"vars\":[\"celex\",\"transposition\",\"lang\",\"title\"]},\"results\":{\"bindings\":[" + rows + "]}}").status())
        .isEqualTo(200);
    Api.Answer opened = test.api("bi").post("/api/transpositions", Map.of("celex", celex));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    reference = opened.json().path("reference").asText();
    complete("bi", "DecideCompetence", Map.of("competence", "EXCLUSIVELY_FEDERATED", "regionConcerned", true, "lead", lead));
    deadline = seenBy("bi").path("deadlines").get(0).path("id").asText();
  }

  private static Map<String, Object> measure(String title, String instrument, String institution, String articles) {
    return Map.of("title", title, "instrument", instrument, "institution", institution, "articles", articles, "deadline", "2027-12-31");
  }

  JsonNode seenBy(String person) {
    return test.api(person).get("/api/transpositions/" + reference).json();
  }

  /** Completes the only task with this key that this person has on the dossier. */
  void complete(String person, String key, Map<String, Object> fields) {
    for (JsonNode task : test.api(person).get("/api/tasks?size=200&dossier=" + reference).json().path("items")) {
      if (task.path("key").asText().equals(key)) {
        Api.Answer answer = test.api(person).post("/api/tasks/" + task.path("id").asText() + "/complete", fields);
        assertThat(answer.status()).as(key + ": " + answer.body()).isEqualTo(204);
        return;
      }
    }
    throw new AssertionError(person + " has no task " + key + " of " + reference);
  }

  /** What exists, by the names of gaps in addresses. */
  Map<String, String> names() {
    String step = seenBy("bi").path("measures").get(0).path("steps").get(0).path("id").asText();
    return Map.of("reference", reference, "celex", celex, "measures.id", measures.get("LB"), "steps.id", step, "deadlines.id", deadline);
  }
}
