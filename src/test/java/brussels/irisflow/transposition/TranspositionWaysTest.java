package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.engine.EngineTables;
import brussels.irisflow.engine.ModelNodes;
import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.legislation.Instrument;
import brussels.irisflow.testing.Numbers;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every way that a directive can go: each instrument, each outcome of a step, each detour. Whoever completes a task writes the
 * same mark in every field that takes text; afterwards no table of the engine holds it, and no node of a model was left out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TranspositionWaysTest extends IrisflowTest {

  private static final String MARK = "MERKTEKEN" + System.nanoTime();
  private static final String DEADLINE = "2027-12-31";

  @Autowired
  private TranspositionDesk desk;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private ApplicationContext context;

  private int completed;

  @Test
  @Order(1)
  void everyInstrumentIsCarriedThroughEveryTurnThatAStepCanTake() {
    String reference = opened(DEADLINE);
    complete("bi", reference, "DecideCompetence", Map.of("competence", "MIXED", "regionConcerned", true, "lead", "LB", "contributors",
        List.of("BM"), "otherEntities", List.of("FLANDERS"), "ggcConcerned", true, "eta", "2027-11-30", "reason", "reden " + MARK));
    List<Map<String, Object>> measures = new ArrayList<>();
    for (Instrument instrument : Instrument.values()) {
      measures.add(measure(instrument.name(), "LB", (instrument.ordinal() + 1) + ", " + (instrument.ordinal() + 11)));
    }
    complete("corr-lb", reference, "AnalyseDirective", Map.of("measures", measures, "notes", "nota " + MARK));
    complete("bi", reference, "AgreePlan", Map.of("decision", "RETURN", "reason", "terug " + MARK));
    complete("corr-lb", reference, "AnalyseDirective", Map.of("measures", measures, "notes", "nog een nota " + MARK));
    complete("bi", reference, "AgreePlan", Map.of("decision", "AGREE"));

    halt(reference, "BLOCKED", Map.of("cause", "BUDGET"), "ResolveBlockage");
    halt(reference, "WAITING", Map.of("entity", "FLANDERS"), "ResumeAfterEntity");
    halt(reference, "RETURNED", Map.of(), "ReworkDraft");
    recordAll(reference, true);
    reopened(reference);
    splitAndDropped(reference);

    for (int more = 0; more < 20 && has(reference, "PrepareNotification"); more++) {
      notify(reference, "PARTIAL", more == 1);
    }
    assertThat(show(reference).path("status").asText()).as("the Region has more to notify").isEqualTo("OPEN");
    complete("corr-lb", reference, "AnalyseDirective", Map.of("measures",
        List.of(measure("EXISTING_LAW", "BM", "1-5, 11-15")), "notes", "de rest " + MARK));
    complete("bi", reference, "AgreePlan", Map.of("decision", "AGREE"));
    notify(reference, "COMPLETE", false);
    assertThat(show(reference).path("status").asText()).isEqualTo("TRANSPOSED");
    assertThat(workflow.tasks(reference)).isEmpty();
  }

  @Test
  @Order(1)
  void whatEndsADossierBeforeItsTimeEndsItsProcesses() {
    String annulled = opened(DEADLINE);
    as("bi", () -> desk.annul(annulled, "vernietigd " + MARK, "bi"));
    assertThat(show(annulled).path("status").asText()).isEqualTo("ANNULLED");
    assertThat(workflow.tasks(annulled)).isEmpty();

    String withdrawn = opened(DEADLINE);
    as("bi", () -> desk.withdraw(withdrawn, "ingetrokken " + MARK, "bi"));
    assertThat(show(withdrawn).path("status").asText()).isEqualTo("WITHDRAWN");
    assertThat(workflow.tasks(withdrawn)).isEmpty();

    String notConcerned = opened(DEADLINE);
    complete("bi", notConcerned, "DecideCompetence", Map.of("competence", "EXCLUSIVELY_FEDERAL", "regionConcerned", false,
        "reason", "federaal " + MARK));
    assertThat(show(notConcerned).path("status").asText()).isEqualTo("NOT_CONCERNED");
    assertThat(workflow.tasks(notConcerned)).isEmpty();
  }

  /** Who changes the table of steps changes what has to be done: without its row, the equal-opportunity test asks for nothing. */
  @Test
  @Order(2)
  void anActWithoutAStepGoesPastIt() throws Exception {
    String table = Files.readString(Path.of("bpmn/transposition/transposition-steps.dmn"));
    String without = table.replaceAll("(?s)<rule id=\"[^\"]*\">(?:(?!</rule>).)*EQUAL_OPPORTUNITY_TEST.*?</rule>", "");
    assertThat(without).isNotEqualTo(table).doesNotContain("EQUAL_OPPORTUNITY_TEST\"</text>");
    String edited = repository.createDeployment().name("edited").addString("bpmn/transposition/transposition-steps.dmn", without).deploy()
        .getId();
    try {
      String reference = opened(DEADLINE);
      complete("bi", reference, "DecideCompetence", Map.of("competence", "MIXED", "regionConcerned", true, "lead", "LB"));
      complete("corr-lb", reference, "AnalyseDirective", Map.of("measures", List.of(measure("GOVERNMENT_DECREE", "LB", "1"))));
      complete("bi", reference, "AgreePlan", Map.of("decision", "AGREE"));
      assertThat(steps(reference)).contains("DRAFT", "PUBLICATION").doesNotContain("EQUAL_OPPORTUNITY_TEST");
      recordAll(reference, false);
      as("bi", () -> desk.withdraw(reference, "klaar", "bi"));
    } finally {
      repository.deleteDeployment(edited, true);
    }
  }

  private List<String> steps(String reference) {
    List<String> keys = new ArrayList<>();
    show(reference).path("measures").forEach(measure -> measure.path("steps").forEach(step -> keys.add(step.path("key").asText())));
    return keys;
  }

  @Test
  @Order(2)
  void aDeadlineThatPassesLeavesADelayToBeExplained() {
    String late = opened("2026-10-12");
    complete("bi", late, "DecideCompetence", Map.of("competence", "MIXED", "regionConcerned", true, "lead", "LB"));
    travelTo(LocalDate.of(2026, 10, 14));
    complete("corr-lb", late, "ExplainDelay", Map.of("cause", "CAPACITY", "reason", "te weinig volk " + MARK, "eta", "2027-03-01"));
    as("bi", () -> desk.withdraw(late, "klaar", "bi"));
    assertThat(workflow.tasks(late)).isEmpty();

    String moved = opened("2026-10-20");
    complete("bi", moved, "DecideCompetence", Map.of("competence", "MIXED", "regionConcerned", true, "lead", "LB"));
    travelTo(LocalDate.of(2026, 10, 22));
    assertThat(has(moved, "ExplainDelay")).isTrue();
    as("bi", () -> desk.moveDeadline(show(moved).path("celex").asText(), LocalDate.of(2026, 10, 20), LocalDate.parse(DEADLINE),
        "latere richtlijn " + MARK, "besluit " + MARK, "bi"));
    assertThat(has(moved, "ExplainDelay")).as("what is not late any more asks for no explanation").isFalse();
    as("bi", () -> desk.withdraw(moved, "klaar", "bi"));
  }

  @Test
  @Order(3)
  void nothingThatPeopleWroteIsFoundInTheEngine() {
    assertThat(completed).isGreaterThan(60);
    assertThat(new EngineTables(jdbc).holding(MARK)).isEmpty();
    assertThat(new EngineTables(jdbc).holding("3001")).as("the search finds what is there, and no title is there").isNotNull();
    assertThat(jdbc.sql("select count(*) from dossier_log where arguments::text like :mark").param("mark", "%" + MARK + "%")
        .query(Integer.class).single()).as("what people wrote is kept, elsewhere").isGreaterThan(5);
  }

  @Test
  @Order(4)
  void everyNodeOfTheModelsWasPassed() {
    ModelNodes nodes = new ModelNodes(context);
    assertThat(nodes.neverPassed("legislative-step")).isEmpty();
    assertThat(nodes.neverPassed("regional-legislation")).isEmpty();
    assertThat(nodes.neverPassed("measure-transposition")).isEmpty();
    assertThat(nodes.neverPassed("directive-transposition")).isEmpty();
  }

  /** A step stops, and what stopped it is settled. */
  private void halt(String reference, String outcome, Map<String, Object> more, String then) {
    Map<String, Object> fields = new HashMap<>(more);
    fields.putAll(Map.of("outcome", outcome, "on", today().toString(), "reason", "waarom " + MARK));
    complete("corr-lb", reference, "RecordStep", fields);
    complete("corr-lb", reference, then, Map.of("on", today().toString(), "reason", "opgelost " + MARK));
  }

  private void recordAll(String reference, boolean skipOne) {
    for (int steps = 0; steps < 120 && has(reference, "RecordStep"); steps++) {
      complete("corr-lb", reference, "RecordStep", skipOne && steps == 1
          ? Map.of("outcome", "SKIPPED", "reason", "niet nodig " + MARK)
          : Map.of("outcome", "DONE", "on", today().toString(), "reference", "nummer " + MARK));
    }
    assertThat(has(reference, "RecordStep")).isFalse();
  }

  /** A step of a track that is not at its end yet is taken again: for that a part is split off, whose track is under way. */
  private void reopened(String reference) {
    UUID measure = measureId(reference, "MINISTERIAL_ORDER");
    UUID part = as("bi", () -> desk.splitMeasure(reference, measure, new MeasureProposal("Afgesplitst " + MARK,
        Instrument.MINISTERIAL_ORDER, "LB", "13", LocalDate.parse(DEADLINE)), "splitsen " + MARK, "bi"));
    complete("corr-lb", reference, "RecordStep", Map.of("outcome", "DONE", "on", today().toString(), "reference", MARK));
    JsonNode step = measureOf(reference, part).path("steps").get(0);
    assertThat(step.path("state").asText()).isEqualTo("DONE");
    as("bi", () -> desk.reopenStep(reference, UUID.fromString(step.path("id").asText()), "heropend " + MARK, "bi"));
    as("bi", () -> desk.correctStep(reference, doneStep(reference), today().minusDays(1), "beter " + MARK, null, "fout " + MARK, "bi"));
    recordAll(reference, false);
  }

  private void splitAndDropped(String reference) {
    UUID measure = measureId(reference, "EXISTING_LAW");
    UUID part = as("bi", () -> desk.splitMeasure(reference, measure, new MeasureProposal("Nog een deel " + MARK,
        Instrument.GOVERNMENT_DECREE, "LB", "14", LocalDate.parse(DEADLINE)), "splitsen " + MARK, "bi"));
    as("bi", () -> desk.dropMeasure(reference, part, "toch niet " + MARK, "bi"));
    assertThat(measureOf(reference, part).path("state").asText()).isEqualTo("DROPPED");
  }

  private UUID doneStep(String reference) {
    for (JsonNode measure : show(reference).path("measures")) {
      for (JsonNode step : measure.path("steps")) {
        if (step.path("state").asText().equals("DONE")) {
          return UUID.fromString(step.path("id").asText());
        }
      }
    }
    throw new AssertionError("No step is done");
  }

  private void notify(String reference, String coverage, boolean returned) {
    prepare(reference, coverage);
    if (returned) {
      complete("bi", reference, "CheckNotification", Map.of("decision", "RETURN", "reason", "onvolledig " + MARK));
      prepare(reference, coverage);
    }
    complete("bi", reference, "CheckNotification", Map.of("decision", "AGREE"));
    complete("bi-2", reference, "RecordTransmission", Map.of("on", today().toString(), "reference", "MNE " + MARK));
  }

  private void prepare(String reference, String coverage) {
    String person = workflow.tasks(reference).stream().filter(task -> task.key().equals("PrepareNotification"))
        .anyMatch(task -> task.groups().contains("inst-LB")) ? "corr-lb" : "corr-bm";
    complete(person, reference, "PrepareNotification", Map.of("title", "Akte " + MARK, "actType", "Besluit " + MARK,
        "adoptedOn", today().toString(), "publishedOn", today().toString(), "gazetteReference", "BS " + MARK, "coverage", coverage,
        "eli", "http://example.invalid/" + MARK, "memberStateReference", "BE " + MARK));
  }

  private UUID measureId(String reference, String instrument) {
    for (JsonNode measure : show(reference).path("measures")) {
      if (measure.path("instrument").asText().equals(instrument)) {
        return UUID.fromString(measure.path("id").asText());
      }
    }
    throw new AssertionError("No measure is a " + instrument);
  }

  private JsonNode measureOf(String reference, UUID id) {
    for (JsonNode measure : show(reference).path("measures")) {
      if (measure.path("id").asText().equals(id.toString())) {
        return measure;
      }
    }
    throw new AssertionError("No measure " + id);
  }

  private static Map<String, Object> measure(String instrument, String institution, String articles) {
    return Map.of("title", instrument + " " + MARK, "instrument", instrument, "institution", institution, "articles", articles,
        "deadline", DEADLINE);
  }

  /** Completes a task with this key, now by our API, now by the engine's. */
  private void complete(String person, String reference, String key, Map<String, Object> fields) {
    OpenTask task = workflow.tasks(reference).stream().filter(one -> one.key().equals(key)).findFirst()
        .orElseThrow(() -> new AssertionError("No task " + key + " but " + workflow.tasks(reference)));
    Map<String, Object> written = new LinkedHashMap<>(fields);
    written.put("unknown", MARK);
    Map<String, Object> variables = new LinkedHashMap<>();
    written.forEach((name, value) -> variables.put(name, Map.of("value", value)));
    Answer answer = completed++ % 2 == 0
        ? api(person).post("/api/tasks/" + task.id() + "/complete", written)
        : api(person).post("/engine-rest/task/" + task.id() + "/submit-form", Map.of("variables", variables));
    assertThat(answer.status()).as("%s %s: %s", key, fields, answer.body()).isEqualTo(204);
  }

  private boolean has(String reference, String key) {
    return workflow.tasks(reference).stream().anyMatch(task -> task.key().equals(key));
  }

  private JsonNode show(String reference) {
    return api("bi").get("/api/transpositions/" + reference).json();
  }

  private String opened(String deadline) {
    String celex = Numbers.celex();
    String rows = String.join(",", List.of("NLD", "FRA", "ENG").stream().map(language -> """
        {"celex":{"type":"literal","value":"%s"},"transposition":{"type":"literal","value":"%s"},
         "lang":{"type":"literal","value":"%s"},"title":{"type":"literal","value":"%s %s %s"}}"""
        .formatted(celex, deadline, language, MARK, celex, language)).toList());
    assertThat(api("bi").post("/api/directives/import", """
        {"head":{"vars":["celex","transposition","lang","title"]},"results":{"bindings":[%s]}}""".formatted(rows)).status()).isEqualTo(200);
    return api("bi").post("/api/transpositions", Map.of("celex", celex)).json().path("reference").asText();
  }
}
