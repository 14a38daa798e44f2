package brussels.irisflow.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.Session;
import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.dossier.Documents;
import brussels.irisflow.dossier.DossierLog;
import brussels.irisflow.language.Language;
import brussels.irisflow.objective.Cover;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of mandates have in common: mandates to look at, and the turns of their processes over HTTP. */
abstract class MandateTest extends IrisflowTest {

  /** The day on which every test begins, on which holders of tests take office. */
  static final LocalDate START = LocalDate.of(2026, 10, 5);

  @Autowired
  protected Mandates mandates;
  @Autowired
  protected Deadlines deadlines;
  @Autowired
  protected Goals goals;
  @Autowired
  protected ReportTable reports;
  @Autowired
  protected Documents documents;
  @Autowired
  protected DossierLog log;
  @Autowired
  protected JdbcClient jdbc;
  @Autowired
  protected ApplicationContext context;

  static NewMandate wanted(String holder, LocalDate start) {
    return new NewMandate("Directeur-generaal (test)", "Directeur général (test)", MandateGrade.A5, "BM", holder, LanguageRole.FR,
        MandateAuthority.GOVERNMENT, start, null, List.of("cabinet-2"), null, null, null);
  }

  String open(NewMandate wanted) {
    return as("hr", () -> mandates.open(wanted));
  }

  /** A mandate whose holder is in office from the beginning of the test. */
  String inOffice(String holder) {
    String reference = open(wanted(holder, START));
    travelTo(START.plusDays(1));
    return reference;
  }

  Api.Answer complete(String person, String reference, String key, Map<String, Object> fields) {
    return api(person).post("/api/tasks/" + task(reference, key) + "/complete", fields);
  }

  void does(String person, String reference, String key, Map<String, Object> fields) {
    Api.Answer answer = complete(person, reference, key, fields);
    assertThat(answer.status()).as(key + " " + answer.body()).isEqualTo(204);
  }

  /** HR has a draft with one target, as the editor would have made it. */
  void isDrafted(String reference) {
    UUID set = as("hr", () -> goals.draft(reference, Cover.in("nl")));
    jdbc.sql("update objective_set set tree = :tree where id = :id").param("id", set).param("tree", """
        [{"id":"%s","kind":"STRATEGIC","number":"1","title":"Een goede dienst","subObjectives":[],"measuringPoints":[{"id":"%s",
        "number":"1.1","title":"Tevredenheid","targets":[{"id":"%s","number":"1.1.1","text":"Tachtig op honderd zijn tevreden",
        "terms":[{"id":"%s","type":"RECURRING","text":"jaarlijks","timesPerYear":1.0}]}]}]}]"""
        .formatted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())).update();
  }

  /** Sends a form of a page as this person, with the token of their session. */
  Api.Answer form(String person, String path, Map<String, String> fields) {
    Session session = browser(person);
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", Session.token(session.get("/settings").body()));
    return session.form(path, all);
  }

  /** Objectives from the draft to the decision of the Government. */
  void objectivesAreApproved(String reference) {
    isDrafted(reference);
    does("hr", reference, "PrepareObjectives", Map.of());
    does("cabinet-2", reference, "ProposeObjectives", Map.of("decision", "PROPOSE"));
    does("government", reference, "ApproveObjectives", Map.of("decision", "APPROVE", "on", today().toString(), "reference", "BHR 1",
        "inForceFrom", today().toString()));
  }

  void objectivesAreReceived(String reference, String holder) {
    does("hr", reference, "SendObjectives", Map.of("means", "REGISTERED_LETTER", "sentOn", today().toString(), "proof", "R 123"));
    does(holder, reference, "AcknowledgeObjectives", Map.of());
  }

  /** The text of a plan among the documents of a mandate, by its id. */
  String plan(String reference, String holder) {
    return as(holder, () -> documents.add(reference, "Beheersplan", "plan.txt", "Wat wij doen".getBytes(StandardCharsets.UTF_8))).toString();
  }

  void planIsSubmitted(String reference, String holder) {
    does(holder, reference, "SubmitManagementPlan", Map.of("document", plan(reference, holder), "equality", "NOT_NEEDED", "finding",
        "Geen gevolgen voor mensen."));
  }

  void planIsApproved(String reference, String holder) {
    planIsSubmitted(reference, holder);
    does("government", reference, "ApproveManagementPlan", Map.of("decision", "APPROVE", "on", today().toString(), "reference", "BHR 2"));
  }

  void isEvaluated(String reference, EvaluationKind kind, String mention) {
    transaction.executeWithoutResult(status -> mandates.recordEvaluation(reference, kind, mention, today(), "EVA-2026-0001"));
  }

  MandatePhase phase(String reference) {
    return mandates.find(reference).orElseThrow().phase();
  }

  DeadlineSnapshot date(String reference, String kind) {
    return deadlines.of(reference).stream().filter(one -> one.kind().equals(kind)).findFirst()
        .orElseThrow(() -> new AssertionError("No deadline " + kind + " of " + reference));
  }

  List<String> openTasks(String reference) {
    return workflow.tasks(reference).stream().map(task -> task.key()).sorted().toList();
  }

  /** How many reports stand in each state. */
  Map<String, Long> reportStates(String reference) {
    return new HashMap<>(jdbc.sql("select state from mandate_report where mandate = :mandate").param("mandate", reference)
        .query(String.class).list().stream().collect(Collectors.groupingBy(state -> state, Collectors.counting())));
  }

  /** The dossier's log in a language, newest first. */
  List<String> log(String reference, Language language) {
    return transaction.execute(status -> log.of(reference).stream().map(entry -> texts.say(language, entry.what())).toList());
  }
}
