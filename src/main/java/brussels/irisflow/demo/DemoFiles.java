package brussels.irisflow.demo;

import brussels.irisflow.language.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files to look at, made as people would make them: with the demo accounts, over the API, at the dates of the past at which
 * it could have happened, the clock running on from one to the next. The directives and their deadlines are real, their
 * titles are working titles, and what the Region does about them is invented and says so.
 */
@Component
@Profile("demo")
class DemoFiles {

  private static final Logger LOG = LoggerFactory.getLogger(DemoFiles.class);

  private final TimeMachine time;
  private final DemoClock clock;
  private final ObjectMapper mapper;
  private final Environment environment;
  private final JdbcClient jdbc;
  private final DemoMandates mandates;
  private final DemoEvaluations evaluations;
  private final HttpClient http = HttpClient.newHttpClient();

  DemoFiles(TimeMachine time, DemoClock clock, ObjectMapper mapper, Environment environment, JdbcClient jdbc,
      DemoMandates mandates, DemoEvaluations evaluations) {
    this.time = time;
    this.clock = clock;
    this.mapper = mapper;
    this.environment = environment;
    this.jdbc = jdbc;
    this.mandates = mandates;
    this.evaluations = evaluations;
  }

  boolean missing() {
    return jdbc.sql("select count(*) from dossier").query(Integer.class).single() == 0;
  }

  void make() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Texts.ZONE);
    time.set(LocalDate.of(2025, 1, 15).atTime(9, 0).atZone(Texts.ZONE).toInstant());
    importDirectives();
    airQuality();
    intelligentTransport();
    platformWork();
    consumers();
    mandates.begin();
    if (today.isAfter(LocalDate.of(2026, 10, 6))) {
      at(2026, 10, 5);
      wasteWater();
      mandates.takeOver();
      time.travelTo(now);
      mandates.make();
      time.travelTo(now);
      evaluations.make();
    }
    LOG.info("The demo files are there");
  }

  private void importDirectives() {
    List<Map<String, Object>> rows = new ArrayList<>();
    directive(rows, "32024L2881", "2024-10-23", "2024-12-10", List.of("2026-12-11"), "Luchtkwaliteit (herschikking)",
        "Qualité de l’air ambiant (refonte)", "Ambient air quality (recast)");
    directive(rows, "32023L2661", "2023-11-22", "2023-12-20", List.of("2025-12-21"), "Intelligente vervoerssystemen (wijziging)",
        "Systèmes de transport intelligents (modification)", "Intelligent transport systems (amendment)");
    directive(rows, "32024L2831", "2024-10-23", "2024-12-01", List.of("2026-12-02"), "Platformwerk", "Travail via une plateforme",
        "Platform work");
    directive(rows, "32024L0825", "2024-02-28", "2024-03-26", List.of("2026-03-27"), "Consumenten in de groene transitie",
        "Consommateurs dans la transition verte", "Consumers in the green transition");
    directive(rows, "32024L3019", "2024-11-27", "2025-01-01", List.of("2027-07-31"), "Stedelijk afvalwater (herschikking)",
        "Eaux urbaines résiduaires (refonte)", "Urban waste water (recast)");
    directive(rows, "32024L1275", "2024-04-24", "2024-05-28", List.of("2025-01-01", "2026-05-29"), "Energieprestatie van gebouwen (herschikking)",
        "Performance énergétique des bâtiments (refonte)", "Energy performance of buildings (recast)");
    directive(rows, "32025L2360", "2025-11-12", "2025-12-16", List.of("2028-12-17"), "Bodemmonitoring", "Surveillance des sols",
        "Soil monitoring");
    post("bi", "/api/directives/import", Map.of("head", Map.of("vars", List.of("celex", "date", "eif", "transposition", "lang", "title")),
        "results", Map.of("bindings", rows)));
  }

  private static void directive(List<Map<String, Object>> rows, String celex, String date, String inForce, List<String> deadlines,
      String nl, String fr, String en) {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("NLD", "Richtlijn " + celex + ", werktitel: " + nl);
    titles.put("FRA", "Directive " + celex + ", titre de travail : " + fr);
    titles.put("ENG", "Directive " + celex + ", working title: " + en);
    deadlines.forEach(deadline -> titles.forEach((language, title) -> rows.add(Map.of("celex", literal(celex), "date", literal(date),
        "eif", literal(inForce), "transposition", literal(deadline), "lang", literal(language), "title", literal(title)))));
  }

  private static Map<String, String> literal(String value) {
    return Map.of("type", "literal", "value", value);
  }

  /** On its way, too slowly: an ordinance at the Council of State and a decree still being drafted. */
  private void airQuality() {
    String reference = open("32024L2881");
    complete("bi", reference, "DecideCompetence", Map.of("competence", "EXCLUSIVELY_FEDERATED", "regionConcerned", true, "lead", "LB",
        "contributors", List.of("BM")));
    at(2025, 3, 3);
    complete("corr-lb", reference, "AnalyseDirective", Map.of("measures", List.of(
        measure("Ordonnantie luchtkwaliteit (verzonnen)", "ORDINANCE", "LB", "1-20", "2026-12-11"),
        measure("Arrêté stations de mesure (inventé)", "GOVERNMENT_DECREE", "BM", "21-29", "2026-12-11"))));
    at(2025, 3, 17);
    complete("bi-2", reference, "AgreePlan", Map.of("decision", "AGREE"));
    for (LocalDate day : List.of(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 15), LocalDate.of(2025, 10, 20))) {
      time.liveThrough(day.atTime(10, 0).atZone(Texts.ZONE).toInstant());
      complete("corr-lb", reference, "RecordStep", Map.of("outcome", "DONE", "on", day.toString(), "reference", "demo " + day));
    }
  }

  /** Late: the deadline has passed, nothing is notified. */
  private void intelligentTransport() {
    String reference = open("32023L2661");
    complete("bi", reference, "DecideCompetence", Map.of("competence", "MIXED", "regionConcerned", true, "lead", "BM",
        "otherEntities", List.of("FEDERAL", "FLANDERS", "WALLONIA")));
    at(2025, 11, 24);
    complete("corr-bm", reference, "AnalyseDirective", Map.of("measures", List.of(
        measure("Arrêté systèmes de transport intelligents (inventé)", "GOVERNMENT_DECREE", "BM", "1, 3-7", "2025-12-21"))));
    complete("bi", reference, "AgreePlan", Map.of("decision", "AGREE"));
  }

  /** Eleven days before its deadline, still to be analysed. */
  private void platformWork() {
    at(2026, 1, 12);
    String reference = open("32024L2831");
    complete("bi-2", reference, "DecideCompetence", Map.of("competence", "MIXED", "regionConcerned", true, "lead", "BEW",
        "otherEntities", List.of("FEDERAL")));
  }

  /** Nothing for the Region. */
  private void consumers() {
    String reference = open("32024L0825");
    complete("bi", reference, "DecideCompetence", Map.of("competence", "EXCLUSIVELY_FEDERAL", "regionConcerned", false,
        "reason", "Consumentenbescherming is federaal (verzonnen)"));
  }

  /** Opened, not yet decided, with a question out. */
  private void wasteWater() {
    String reference = open("32024L3019");
    post("bi", "/api/requests", Map.of("dossier", reference, "institutions", List.of("LB", "BM"),
        "question", "Welke artikelen raken uw bevoegdheid? (verzonnen vraag)", "due", "2026-12-15"));
  }

  private String open(String celex) {
    return post("bi", "/api/transpositions", Map.of("celex", celex)).path("reference").asText();
  }

  private static Map<String, Object> measure(String title, String instrument, String institution, String articles, String deadline) {
    return Map.of("title", title, "instrument", instrument, "institution", institution, "articles", articles, "deadline", deadline);
  }

  private void complete(String person, String reference, String key, Map<String, Object> fields) {
    for (JsonNode task : get(person, "/api/tasks?size=200&dossier=" + reference).path("items")) {
      if (task.path("key").asText().equals(key)) {
        post(person, "/api/tasks/" + task.path("id").asText() + "/complete", fields);
        return;
      }
    }
    throw new IllegalStateException(person + " has no task " + key + " of " + reference);
  }

  private void at(int year, int month, int day) {
    time.liveThrough(LocalDate.of(year, month, day).atTime(9, 0).atZone(Texts.ZONE).toInstant());
  }

  private JsonNode get(String person, String path) {
    return send(person, HttpRequest.newBuilder(address(path)).GET());
  }

  private JsonNode post(String person, String path, Object body) {
    try {
      return send(person, HttpRequest.newBuilder(address(path)).header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(mapper.writeValueAsString(body))));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + environment.getProperty("local.server.port") + path);
  }

  private JsonNode send(String person, HttpRequest.Builder request) {
    request.header("Authorization", "Basic "
        + Base64.getEncoder().encodeToString((person + ":" + DemoPeople.PASSWORD).getBytes(StandardCharsets.UTF_8)));
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return answer.body().isEmpty() ? mapper.createObjectNode() : mapper.readTree(answer.body());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
