package brussels.irisflow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.Session;
import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.language.Language;
import brussels.irisflow.dossier.DossierLog;
import brussels.irisflow.mandate.LanguageRole;
import brussels.irisflow.mandate.MandateAuthority;
import brussels.irisflow.mandate.MandateGrade;
import brussels.irisflow.mandate.Mandates;
import brussels.irisflow.mandate.NewMandate;
import brussels.irisflow.objective.Cover;
import brussels.irisflow.objective.ObjectiveSets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of evaluations have in common: mandates that reach one, and the turns of its people over HTTP. */
abstract class EvaluationTest extends IrisflowTest {

  /** Part of every proof and place that people name: what they write is not the engine's. */
  static final String PROOF = "BEWIJS-48151623";
  static final LocalDate START = LocalDate.of(2026, 10, 5);

  @Autowired
  protected Mandates mandates;
  @Autowired
  protected ObjectiveSets objectives;
  @Autowired
  protected Deadlines deadlines;
  @Autowired
  protected EvaluationTable evaluations;
  @Autowired
  protected WritingTable papers;
  @Autowired
  protected DossierLog log;
  @Autowired
  protected JdbcClient jdbc;
  @Autowired
  protected ApplicationContext context;

  private final Map<String, Session> sessions = new HashMap<>();

  /** A mandate that reaches its mid-term evaluation tomorrow; answers its reference once it has. */
  String mandateAtMidTerm(String holder, String cabinet) {
    String reference = running(holder, cabinet, START.plusDays(1).minusMonths(24), null);
    travelTo(START.plusDays(2));
    return reference;
  }

  /** A mandate that runs and was taken over with approved objectives of one target. */
  String running(String holder, String cabinet, LocalDate start, LocalDate midTerm) {
    return running(holder, cabinet, start, midTerm, LanguageRole.NL, """
        [{"id":"%s","kind":"STRATEGIC","number":"1","title":"Een goede dienst","subObjectives":[],"measuringPoints":[{"id":"%s",
        "number":"1.1","title":"Tevredenheid","targets":[{"id":"%s","number":"1.1.1","text":"Tachtig op honderd zijn tevreden",
        "terms":[{"id":"%s","type":"RECURRING","text":"jaarlijks","timesPerYear":1.0}]}]}]}]"""
        .formatted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
  }

  /** The same with these objectives. */
  String running(String holder, String cabinet, LocalDate start, LocalDate midTerm, LanguageRole role, String tree) {
    UUID set = as("hr", () -> objectives.draft("MAN-0000-" + UUID.randomUUID().toString().substring(0, 4), Cover.in("nl")));
    jdbc.sql("update objective_set set mandate = null, number = 0, tree = :tree where id = :id").param("id", set).param("tree", tree).update();
    NewMandate.Past past = new NewMandate.Past(start, "BHR 0", null, start, "BHR 1", midTerm, midTerm == null ? null : "FAVOURABLE",
        null, null);
    return as("hr", () -> mandates.open(new NewMandate("Directeur " + UUID.randomUUID().toString().substring(0, 6), null,
        MandateGrade.A4, "BM", holder, role, MandateAuthority.GOVERNMENT, start, null,
        cabinet == null ? List.of() : List.of(cabinet), null, set, past)));
  }

  /** The evaluation that a mandate has now. */
  String evaluationOf(String mandate) {
    return jdbc.sql("select reference from evaluation where mandate = :mandate order by reference desc limit 1").param("mandate", mandate)
        .query(String.class).single();
  }

  Api.Answer complete(String person, String reference, String key, Map<String, Object> fields) {
    return api(person).post("/api/tasks/" + task(reference, key) + "/complete", fields);
  }

  void does(String person, String reference, String key, Map<String, Object> fields) {
    Api.Answer answer = complete(person, reference, key, fields);
    assertThat(answer.status()).as(key + " " + answer.body()).isEqualTo(204);
  }

  Session session(String person) {
    return sessions.computeIfAbsent(person, this::browser);
  }

  Api.Answer form(String person, String path, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", Session.token(session(person).get("/settings").body()));
    return session(person).form(path, all);
  }

  void writes(String person, String path, Map<String, String> fields) {
    Api.Answer answer = form(person, path, fields);
    assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(302);
  }

  /** Writes on a page of a paper and hands it in, with the same answer for each target. */
  void handsIn(String person, String reference, String path, String words) {
    writes(person, "/evaluations/" + reference + "/" + path, filled(reference, path, words, "hand-in"));
  }

  Map<String, String> filled(String reference, String path, String words, String button) {
    Map<String, String> fields = new HashMap<>(Map.of("words", words, button, "true"));
    WritingKind kind = WritingKind.valueOf(path.toUpperCase().replace('-', '_'));
    jdbc.sql("select l.id from evaluation_paper_line l join evaluation_paper p on p.id = l.paper where p.evaluation = :evaluation"
            + " and p.kind = :kind").param("evaluation", reference).param("kind", kind.name()).query(String.class).list()
        .forEach(line -> {
          fields.put("attainment." + line, "REACHED");
          fields.put("words." + line, words);
        });
    return fields;
  }

  void isComposed(String reference) {
    does("hr", reference, "OpenEvaluation", Map.of("chair", "chair", "members", List.of("member-1", "member-2")));
  }

  /** The cabinets are asked for their opinion, and have received it. */
  void cabinetsAreAsked(String reference) {
    while (openTasks(reference).contains("SendFormally")) {
      isSent(reference, "hr", "hr");
    }
  }

  void isSent(String reference, String sender, String receiver) {
    does(sender, reference, "SendFormally", Map.of("means", "REGISTERED_LETTER", "sentOn", today().toString(), "proof", "R 1 " + PROOF));
    does(receiver, reference, "ConfirmReceipt", Map.of("receivedOn", today().toString(), "proof", "ontvangst " + PROOF));
  }

  /** From the opening to the complete file. */
  void fileIsComplete(String reference, String holder, String cabinet) {
    isComposed(reference);
    isSent(reference, "chair", holder);
    cabinetsAreAsked(reference);
    handsIn(holder, reference, "activity-report", "Mijn verslag");
    handsIn(cabinet, reference, "opinion", "Advies van het kabinet");
  }

  void isHeard(String reference) {
    LocalDate day = today().plusDays(16);
    does("chair", reference, "ConveneCommission", Map.of("hearingOn", day.toString(), "hearingAt", "10.00", "place", "Zaal 1, " + PROOF));
    isSent(reference, "hr", "hr");
    travelTo(day);
    handsIn("chair", reference, "hearing", "Iedereen was aanwezig");
  }

  Api.Answer votes(String reference, Map<String, String> byPerson) {
    Map<String, String> fields = new HashMap<>(Map.of("words", "Besproken", "vote", "true"));
    jdbc.sql("select id, person from evaluation_seat where evaluation = :evaluation and left_on is null").param("evaluation", reference)
        .query(row -> {
          fields.put("vote." + row.getString("id"), byPerson.getOrDefault(row.getString("person"), "ABSENT"));
        });
    return form("chair", "/evaluations/" + reference + "/deliberation", fields);
  }

  void allAssess(String reference) {
    for (String member : List.of("chair", "member-1", "member-2")) {
      handsIn(member, reference, "assessment", "Beoordeling van " + member);
    }
  }

  void allVote(String reference, String mention) {
    assertThat(votes(reference, Map.of("chair", mention, "member-1", mention, "member-2", mention)).status()).isEqualTo(302);
  }

  /** From the vote to the receipt of the mention. */
  void isNotified(String reference, String holder) {
    handsIn("chair", reference, "draft-report", "Redenen van de commissie");
    isSent(reference, "hr", holder);
    handsIn(holder, reference, "remarks", "Een opmerking");
    handsIn("chair", reference, "report", "Redenen, met antwoord");
    isSent(reference, "hr", holder);
  }

  EvaluationState state(String reference) {
    return evaluations.findById(reference).orElseThrow().state();
  }

  List<String> openTasks(String reference) {
    return workflow.tasks(reference).stream().map(task -> task.key()).sorted().toList();
  }

  DeadlineSnapshot date(String reference, String kind) {
    return deadlines.of(reference).stream().filter(one -> one.kind().equals(kind)).findFirst()
        .orElseThrow(() -> new AssertionError("No deadline " + kind + " of " + reference));
  }

  /** The dossier's log, newest first. */
  List<String> log(String reference, Language language) {
    return transaction.execute(status -> log.of(reference).stream().map(entry -> texts.say(language, entry.what())).toList());
  }

  /** The mandate ends today, and nothing of it or of its evaluation is left under way. */
  void ends(String mandate) {
    String evaluation = evaluationOf(mandate);
    as("hr", () -> mandates.endEarly(mandate, brussels.irisflow.mandate.EndReason.RESIGNATION, today(), "brief"));
    for (String reference : List.of(mandate, evaluation)) {
      assertThat(openTasks(reference)).as(reference).isEmpty();
      assertThat(deadlines.of(reference)).as(reference).allMatch(DeadlineSnapshot::settled);
      assertThat(workflow.standings(reference)).as(reference).allMatch(standing -> standing.ended());
    }
  }
}
