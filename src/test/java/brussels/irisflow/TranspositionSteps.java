package brussels.irisflow;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.testing.Numbers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The way of a made-up directive to where a test needs it, over HTTP, as the people concerned. */
public final class TranspositionSteps {

  private static final String DEADLINE = "2027-12-31";

  private final Function<String, Api> api;

  public TranspositionSteps(Function<String, Api> api) {
    this.api = api;
  }

  /** Imports a directive with one deadline; answers its CELEX number. */
  public String directive(String deadline) {
    String celex = Numbers.celex();
    String rows = String.join(",", List.of("NLD", "FRA", "ENG").stream().map(language -> """
        {"celex":{"type":"literal","value":"%s"},"transposition":{"type":"literal","value":"%s"},
         "lang":{"type":"literal","value":"%s"},"title":{"type":"literal","value":"%s"}}"""
        .formatted(celex, deadline, language, title(celex, language))).toList());
    Api.Answer answer = api.apply("bi").post("/api/directives/import", """
        {"head":{"vars":["celex","transposition","lang","title"]},"results":{"bindings":[%s]}}""".formatted(rows));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("created").get(0).asText()).isEqualTo(celex);
    return celex;
  }

  private static String title(String celex, String language) {
    return switch (language) {
      case "NLD" -> "Proefrichtlijn " + celex;
      case "FRA" -> "Directive d’essai " + celex;
      default -> "Test directive " + celex;
    };
  }

  /** Opens a dossier; answers its reference. */
  public String opened(String celex) {
    Api.Answer answer = api.apply("bi").post("/api/transpositions", Map.of("celex", celex));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("reference").asText();
  }

  /** A dossier of which LB has the lead. */
  public String led() {
    String reference = opened(directive(DEADLINE));
    complete("bi", reference, "DecideCompetence", Map.of("competence", "EXCLUSIVELY_FEDERATED", "regionConcerned", true, "lead", "LB",
        "contributors", List.of("BEW")));
    return reference;
  }

  /** A dossier led by LB whose measures are agreed: articles 1-5 by LB, 6 by BM. */
  public String inMeasures() {
    String reference = led();
    complete("corr-lb", reference, "AnalyseDirective", Map.of("measures", List.of(
        Map.of("title", "Besluit meetpunten", "instrument", "GOVERNMENT_DECREE", "institution", "LB", "articles", "1-5", "deadline", DEADLINE),
        Map.of("title", "Arrêté parkings", "instrument", "EXISTING_LAW", "institution", "BM", "articles", "6", "deadline", DEADLINE))));
    complete("bi", reference, "AgreePlan", Map.of("decision", "AGREE"));
    return reference;
  }

  /** Completes the task with this key that the person has of a dossier. */
  public void complete(String person, String reference, String key, Map<String, Object> fields) {
    for (JsonNode task : api.apply(person).get("/api/tasks?size=200&dossier=" + reference).json().path("items")) {
      if (task.path("key").asText().equals(key)) {
        Api.Answer answer = api.apply(person).post("/api/tasks/" + task.path("id").asText() + "/complete", fields);
        assertThat(answer.status()).as(key + ": " + answer.body()).isEqualTo(204);
        return;
      }
    }
    throw new AssertionError(person + " has no task " + key + " of " + reference);
  }
}
